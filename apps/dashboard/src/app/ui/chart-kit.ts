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

// Only what the charts use is registered, once, when the first of them is drawn.
Chart.register(Filler, LineController, LineElement, LinearScale, PointElement, annotation);
defaults.set(chartDefaults);

/** Chart.js, ready to draw. Import this file lazily. */
export { Chart };
