import { ChangeDetectionStrategy, Component, computed, input, model, signal } from '@angular/core';
import { shownRows } from '@unknot/charts/heat-strip';
import type { HeatStrip } from '@unknot/charts/heat-strip';
import { tableCsv } from '@unknot/charts/table-csv';
import { fileName, saveFile } from '../save-file';

let made = 0;

/** Trigger points as rows, sessions as columns. It is a table, and so its own twin for those who do not look at it. */
@Component({
  selector: 'un-heat-strip',
  template: `
    <figure [attr.aria-labelledby]="id + '-title'" [attr.aria-describedby]="id + '-label'">
      <figcaption>
        <div class="head">
          <h3 [id]="id + '-title'">{{ strip().title }}</h3>
          @if (strip().tag !== '') {
            <span class="tag">{{ strip().tag }}</span>
          }
        </div>
        @if (strip().state === 'DRAWN') {
          <p class="summary personal">{{ strip().summary }}</p>
        }
      </figcaption>
      @if (strip().state === 'DRAWN') {
        <p class="hidden" [id]="id + '-label'">{{ strip().label }}</p>
        <div class="scroll" role="region" tabindex="0" [attr.aria-label]="strip().title">
          <table>
            <thead>
              <tr>
                <th scope="col">Muscle and side</th>
                @for (column of strip().columns; track column.id) {
                  <th scope="col" class="session">
                    <button
                      type="button"
                      [attr.aria-pressed]="column.id === session()"
                      [attr.aria-label]="'Session ' + column.number + ', ' + column.day"
                      [title]="column.day"
                      (click)="session.set(column.id)"
                    >
                      {{ column.number }}
                    </button>
                  </th>
                }
              </tr>
            </thead>
            <tbody>
              @for (row of rows(); track row.key) {
                <tr>
                  <th scope="row" class="personal">{{ row.name }}</th>
                  @for (cell of row.cells; track $index) {
                    @if (cell.severity === null) {
                      <td class="unexamined">
                        <span class="hidden">{{ cell.words }}</span>
                      </td>
                    } @else {
                      <td [attr.class]="'personal severity-' + cell.severity">
                        {{ cell.severity }}
                      </td>
                    }
                  }
                </tr>
              }
            </tbody>
          </table>
        </div>
        <ul class="notes">
          @for (key of strip().keys; track key) {
            <li>{{ key }}</li>
          }
        </ul>
        <div class="tools">
          @if (strip().more !== '') {
            <button type="button" [attr.aria-expanded]="all()" (click)="all.set(!all())">
              {{ all() ? 'Fewer' : strip().more }}
            </button>
          }
          <button type="button" (click)="saveCsv()">CSV</button>
        </div>
      } @else {
        <div class="empty">
          <p>{{ strip().summary }}</p>
        </div>
      }
    </figure>
  `,
  styleUrls: ['../chart-figure.css', './heat-strip-figure.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HeatStripFigure {
  readonly strip = input.required<HeatStrip>();
  /** The id of the session that is emphasised. */
  readonly session = model<string>();

  protected readonly id = `strip-${(made += 1)}`;
  protected readonly all = signal(false);
  protected readonly rows = computed(() =>
    this.all() ? this.strip().rows : this.strip().rows.slice(0, shownRows),
  );

  protected saveCsv(): void {
    const { title, table } = this.strip();
    // The mark at the beginning tells spreadsheets that it is UTF-8.
    const text = `\uFEFF${tableCsv(table)}`;
    saveFile(fileName(title, 'csv'), new Blob([text], { type: 'text/csv;charset=utf-8' }));
  }
}
