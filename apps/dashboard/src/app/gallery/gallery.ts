import { ChangeDetectionStrategy, Component } from '@angular/core';
import { beforeAfter } from '@unknot/charts/before-after';
import { beforeAfterExamples } from '@unknot/charts/before-after.example';
import { calls } from '@unknot/charts/call-words';
import { careOverTime } from '@unknot/charts/care-over-time';
import { careExamples } from '@unknot/charts/care-over-time.example';
import { expectedPath } from '@unknot/charts/expected-path';
import { expectedPathExamples } from '@unknot/charts/expected-path.example';
import { goalBullets } from '@unknot/charts/goal-bullets';
import { goalBulletsExamples } from '@unknot/charts/goal-bullets.example';
import { measuresTable } from '@unknot/charts/measures-table';
import { measuresTableExample } from '@unknot/charts/measures-table.example';
import { monthChart } from '@unknot/charts/month-chart';
import { monthChartExamples } from '@unknot/charts/month-chart.example';
import { movementExamples } from '@unknot/charts/movement.example';
import { movementDumbbell } from '@unknot/charts/movement-dumbbell';
import { movementOverTime } from '@unknot/charts/movement-over-time';
import { heatStrip } from '@unknot/charts/heat-strip';
import { painLine } from '@unknot/charts/pain-line';
import { painLineExamples } from '@unknot/charts/pain-line.example';
import { sparklineExamples } from '@unknot/charts/sparkline.example';
import { triggerPoints } from '@unknot/charts/trigger-points';
import { triggerPointExamples } from '@unknot/charts/trigger-points.example';
import { BodyTimeline } from '../ui/body/body-timeline';
import { HeatStripFigure } from '../ui/body/heat-strip-figure';
import { CallChip } from '../ui/call-chip';
import { ChartFigure } from '../ui/chart-figure';
import { DataTable } from '../ui/data-table';
import { SparkLine } from '../ui/sparkline';

/** Every example of every chart on one page, for those who work on them. */
@Component({
  selector: 'un-gallery',
  imports: [BodyTimeline, CallChip, ChartFigure, DataTable, HeatStripFigure, SparkLine],
  templateUrl: './gallery.html',
  styleUrl: './gallery.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Gallery {
  protected readonly calls = calls;
  protected readonly pain = Object.entries(painLineExamples).map(([name, data]) => ({
    name,
    figure: painLine(data),
  }));
  protected readonly movement = Object.entries(movementExamples).map(([name, data]) => ({
    name,
    now: movementDumbbell(data),
    overTime: movementOverTime(data),
  }));
  protected readonly paths = Object.entries(expectedPathExamples).map(([name, data]) => ({
    name,
    figure: expectedPath(data),
  }));
  protected readonly scatters = Object.entries(beforeAfterExamples).map(([name, data]) => ({
    name,
    figure: beforeAfter(data),
  }));
  protected readonly months = Object.entries(monthChartExamples).map(([name, data]) => ({
    name,
    figure: monthChart(data),
  }));
  protected readonly care = Object.entries(careExamples).map(([name, data]) => ({
    name,
    figure: careOverTime(data),
  }));
  protected readonly goals = Object.entries(goalBulletsExamples).map(([name, goals]) => ({
    name,
    figure: goalBullets(goals),
  }));
  protected readonly bodies = Object.entries(triggerPointExamples).map(([name, data]) => ({
    name,
    map: triggerPoints(data),
    strip: heatStrip(data),
  }));
  protected readonly measures = measuresTable(measuresTableExample);
  protected readonly sparklines = Object.entries(sparklineExamples).map(([name, data]) => ({
    name,
    data,
  }));
}
