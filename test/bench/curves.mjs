const width = 860;
const height = 110;
const left = 60;

/** Small curves, one below the other, over the seconds in `at`. Plain SVG that also shows on a dark page. */
export function curves(samples, names) {
  const end = Math.max(1, ...samples.map(({ at }) => at));
  const charts = Object.entries(names).map(([key, name], index) => chart(samples, key, name, end, index));
  const whole = charts.length * (height + 40) + 20;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${whole}" font-family="sans-serif" font-size="12">
<rect width="100%" height="100%" fill="#ffffff"/>
${charts.join('\n')}
</svg>
`;
}

function chart(samples, key, name, end, index) {
  const top = 30 + index * (height + 40);
  const shown = samples.filter((sample) => sample[key] != null);
  const most = Math.max(1, ...shown.map((sample) => sample[key]));
  const x = (at) => Math.round(left + (at / end) * (width - left - 20));
  const y = (value) => Math.round(top + height - (value / most) * height);
  const points = shown.map((sample) => `${x(sample.at)},${y(sample[key])}`).join(' ');
  return `<g>
<text x="${left}" y="${top - 8}" fill="#222">${name}</text>
<text x="${left - 6}" y="${top + 10}" text-anchor="end" fill="#555">${Math.round(most * 10) / 10}</text>
<text x="${left - 6}" y="${top + height}" text-anchor="end" fill="#555">0</text>
<text x="${width - 20}" y="${top + height + 15}" text-anchor="end" fill="#555">${Math.round(end / 6) / 10} min</text>
<path d="M${left} ${top}V${top + height}H${width - 20}" fill="none" stroke="#999"/>
<polyline points="${points}" fill="none" stroke="#0b7285" stroke-width="2"/>
</g>`;
}
