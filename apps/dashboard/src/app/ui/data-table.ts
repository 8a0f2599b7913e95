import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import type { Cell, FigureColumn, FigureTable } from '@unknot/charts/figure';
import { CallChip } from './call-chip';
import { cellText, sortedRows } from './cell-text';

/** A table with caption, scoped headers, units in the headers and columns that can be sorted. */
@Component({
  selector: 'un-data-table',
  imports: [CallChip],
  template: `
    <div class="scroll" tabindex="0" role="region" [attr.aria-label]="table().caption">
      <table>
        <caption>
          {{
            table().caption
          }}
        </caption>
        <thead>
          <tr>
            @for (column of table().columns; track $index) {
              <th scope="col" [class.figures]="isFigure(column)" [attr.aria-sort]="orderOf($index)">
                <button type="button" (click)="sortBy($index)">
                  {{ column.name }}
                  @if (column.unit !== '') {
                    <span class="unit">{{ column.unit }}</span>
                  }
                  <span class="order" aria-hidden="true">{{ arrowOf($index) }}</span>
                </button>
              </th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track $index) {
            <tr>
              @for (cell of row; track $index) {
                @let column = table().columns[$index]!;
                @if ($first) {
                  <th scope="row">{{ text(cell, column) }}</th>
                } @else {
                  <td [class.figures]="isFigure(column)">
                    @if (callOf(cell); as cell) {
                      <un-call-chip [call]="cell.call" [change]="cell.change" [readings]="cell.n" />
                    } @else {
                      {{ text(cell, column) }}
                    }
                  </td>
                }
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styleUrl: './data-table.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DataTable {
  readonly table = input.required<FigureTable>();

  private readonly sorting = signal<{ column: number; descending: boolean } | null>(null);

  protected readonly rows = computed(() => {
    const sorting = this.sorting();
    const { rows } = this.table();
    return sorting === null ? rows : sortedRows(rows, sorting.column, sorting.descending);
  });
  protected readonly text = cellText;

  /** Upwards, then downwards, then as it was. */
  protected sortBy(column: number): void {
    this.sorting.update((sorting) => {
      if (sorting?.column !== column) return { column, descending: false };
      return sorting.descending ? null : { column, descending: true };
    });
  }

  protected orderOf(column: number): 'ascending' | 'descending' | null {
    const sorting = this.sorting();
    if (sorting?.column !== column) return null;
    return sorting.descending ? 'descending' : 'ascending';
  }

  protected arrowOf(column: number): string {
    const order = this.orderOf(column);
    return order === null ? '' : order === 'ascending' ? '↑' : '↓';
  }

  protected isFigure({ kind }: FigureColumn): boolean {
    return kind === 'NUMBER' || kind === 'CHANGE';
  }

  protected callOf(cell: Cell) {
    return typeof cell === 'object' ? cell : null;
  }
}
