import {
  Chart,
  Filler,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  defaults,
} from 'chart.js';
import annotation from 'chartjs-plugin-annotation';
import { chartDefaults } from '@unknot/charts/chart-defaults';
import type { Figure } from '@unknot/charts/figure';
import { printPalette } from '@unknot/charts/palette';
import { PdfCanvas } from './pdf-canvas';
import type { Sheet } from './sheet';

Chart.register(Filler, LineController, LineElement, LinearScale, PointElement, annotation);
defaults.set(chartDefaults);

/** The same picture as on the page, by the same program, as lines and letters: `width` by `height` px from its top left. */
export function drawChart(
  sheet: Sheet,
  { chart }: Pick<Figure, 'chart'>,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): void {
  const drawing = chart(printPalette);
  const { doc } = sheet;
  doc.save();
  doc.translate(box.x, box.y);
  const canvas = new PdfCanvas(sheet, box.width, box.height);
  const drawn = new Chart(
    canvas as never,
    {
      ...drawing,
      options: {
        ...drawing.options,
        ...{ responsive: false, animation: false, events: [], devicePixelRatio: 1 },
      },
    } as never,
  );
  drawn.destroy();
  doc.restore();
}
