import type { ReportBody, ReportBodyMap } from '@unknot/charts/report/report-body';
import type { Sheet } from './sheet';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Paper has no dark page: the tones of severity as on the page in light. */
const tones = ['#FFFFFF', '#F6D9C6', '#EDB48E', '#DE8A55', '#B8581E', '#7A3208'];

/** The body in one session, cut to the part that is shown, into a box in px. */
export function drawBody(
  sheet: Sheet,
  { view, box: part }: Pick<ReportBody, 'view' | 'box'>,
  map: ReportBodyMap,
  box: Box,
): void {
  const { doc } = sheet;
  const scale = Math.min(box.width / part.width, box.height / part.height);
  doc.save();
  doc.rect(box.x, box.y, box.width, box.height).clip();
  doc.translate(box.x + (box.width - part.width * scale) / 2, box.y);
  doc.scale(scale).translate(-part.x, -part.y);
  doc
    .undash()
    .lineWidth(1 / scale)
    .lineJoin('round')
    .fillOpacity(1)
    .strokeOpacity(1);
  for (const path of view.outlines) doc.path(path).fillAndStroke('#F2F2F2', '#8C8C8C');
  for (const path of view.lines) doc.path(path).stroke('#B5B5B5');
  doc
    .lineWidth(1.4 / scale)
    .lineCap('round')
    .dash(0.1, { space: 4.5 });
  for (const path of map.zones) doc.path(path).stroke('#333333');
  doc.undash().lineCap('butt');
  for (const { mark, x, y, from, led } of map.marks) {
    if (led)
      doc
        .lineWidth(1 / scale)
        .moveTo(from.x, from.y)
        .lineTo(x, y)
        .stroke('#595959');
    drawMark(sheet, mark.severity, { x, y }, scale);
  }
  doc.restore();
}

/** As large on paper whatever part of the body is shown, so that its number can be read. */
function drawMark(
  sheet: Sheet,
  severity: number,
  { x, y }: { readonly x: number; readonly y: number },
  scale: number,
): void {
  const { doc } = sheet;
  const radius = (6.4 + severity * 0.3) / scale;
  doc
    .lineWidth(1 / scale)
    .circle(x, y, radius)
    .fillAndStroke(tones[severity] ?? '#FFFFFF', '#333333');
  if (severity > 0) {
    const colour = severity > 3 ? '#FFFFFF' : '#000000';
    const size = 9 / scale;
    sheet.write(
      String(severity),
      { size, weight: 600, colour },
      { x, y: y + size * 0.36, from: 'center' },
    );
    return;
  }
  const arm = 3 / scale;
  doc.lineWidth(1.4 / scale);
  doc
    .moveTo(x - arm, y - arm)
    .lineTo(x + arm, y + arm)
    .stroke('#000000');
  doc
    .moveTo(x + arm, y - arm)
    .lineTo(x - arm, y + arm)
    .stroke('#000000');
}
