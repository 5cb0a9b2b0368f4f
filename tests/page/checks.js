// Measures pages and cards, which page_test.sh puts into this document, and writes failures into #result.
'use strict';

const kWidths = [390, 820, 1280];
const kText = 4.5;  // WCAG AA
const kLargeText = 3;
const kShape = 1.1;  // between cells that must differ without a mark
const faults = [];
let checks = 0;

function check(holds, what) {
  ++checks;
  if (!holds) faults.push(what);
}

function luminance([r, g, b]) {
  const linear = (c) => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

const numbers = (color) => color.match(/[\d.]+/g).map(Number);

function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function background(element) {
  for (; element; element = element.parentElement) {
    const color = numbers(getComputedStyle(element).backgroundColor);
    if (color.length === 3) return color;
  }
  return [255, 255, 255];
}

function checkContrast(doc, name) {
  for (const element of doc.querySelectorAll('body *')) {
    const texts = [...element.childNodes].filter((n) => n.nodeType === 3 && n.data.trim() !== '');
    if (texts.length === 0 || element.getClientRects().length === 0) continue;
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
    const ratio = contrast(numbers(style.color), background(element));
    check(ratio >= (large ? kLargeText : kText),
          `${name}: contrast ${ratio.toFixed(2)} of "${texts[0].data.trim().slice(0, 20)}"`);
  }
}

function checkWidth(doc, width, name) {
  check(doc.documentElement.scrollWidth <= width, `${name}: ${doc.documentElement.scrollWidth} wide`);
  for (const element of doc.querySelectorAll('body *')) {
    if (element.closest('.scroll')) continue;
    const box = element.getBoundingClientRect();
    if (box.right > width + 0.5 || box.left < -0.5)
      check(false, `${name}: ${element.tagName} from ${box.left} to ${box.right}`);
  }
}

// Cells with different meanings differ in colour, picture or ring.
function checkCells(doc, name) {
  const look = (element) => {
    const style = getComputedStyle(element);
    return [style.backgroundColor, style.backgroundImage, style.boxShadow].join(' ');
  };
  const looks = new Map();
  for (const cell of doc.querySelectorAll('.heat input')) {
    const kind = cell.classList[0];
    if (['left', 'right', undefined].includes(kind)) continue;
    check(!looks.has(kind) || looks.get(kind) === look(cell), `${name}: two looks of ${kind}`);
    looks.set(kind, look(cell));
  }
  check(new Set(looks.values()).size === looks.size, `${name}: ${[...looks.keys()]} look alike`);
  const levels = ['l1', 'l2', 'l3', 'l4'].map((level) =>
      numbers(getComputedStyle(doc.querySelector(`.legend .${level}`)).backgroundColor));
  for (let i = 1; i < levels.length; ++i)
    check(contrast(levels[i - 1], levels[i]) > kShape, `${name}: levels ${i} and ${i + 1}`);
  return looks;
}

// The description of a focused day opens beside it, inside the page, and is legible.
function checkDays(doc, width, name, page) {
  const days = [...doc.querySelectorAll('.heat input')];
  const [fewest, most] = page.days.split('-').map(Number);
  check(days.length >= fewest && days.length <= most, `${name}: ${days.length} days`);
  if (days.length === 0) return;
  check(new Set(days.map((day) => day.name)).size === 1, `${name}: one Tab does not reach all days`);
  for (const day of days.filter((_, i) => i % 9 === 0)) {
    day.focus();
    const words = getComputedStyle(day, '::after');
    check(words.display === 'block', `${name}: ${day.ariaLabel} stays silent`);
    check(words.content.includes(day.ariaLabel), `${name}: ${day.ariaLabel} says ${words.content}`);
    const shift = words.transform === 'none' ? 0 : new DOMMatrix(words.transform).e;
    const left = day.getBoundingClientRect().left + parseFloat(words.left) + shift;
    const right = left + parseFloat(words.width) + 2 * parseFloat(words.paddingLeft);
    check(left >= 0 && right <= width, `${name}: ${day.ariaLabel} from ${left} to ${right}`);
    check(contrast(numbers(words.color), numbers(words.backgroundColor)) >= kText,
          `${name}: ${day.ariaLabel} cannot be read`);
    check(getComputedStyle(day).outlineStyle === 'solid', `${name}: the focus is not seen`);
  }
  check(doc.documentElement.scrollWidth <= width, `${name}: too wide with a day's words`);
  const size = days[0].getBoundingClientRect().width;
  check(days.length > 7 * 12 ? size >= 7 && size < 15 : size >= 18, `${name}: cells of ${size}`);
  const looks = checkCells(doc, name);
  for (const kind of page.marks.split(' ').filter(Boolean))
    check(looks.has(kind), `${name}: no day is ${kind}`);
}

// Checks that no rule is above a first row, no figure is alone in its row, no date or number is broken at its hyphen,
// and no short cell or arXiv id is broken.
function checkLayout(doc, name) {
  for (const table of doc.querySelectorAll('table:not(:has(thead))'))
    check(parseFloat(getComputedStyle(table.querySelector('tr')).borderTopWidth) === 0,
          `${name}: a rule above the first row`);
  for (const list of doc.querySelectorAll('.figures, .board')) {
    const rows = new Map();
    for (const item of list.children) {
      const top = Math.round(item.getBoundingClientRect().top);
      rows.set(top, [...(rows.get(top) || []), item.getBoundingClientRect().width]);
    }
    const widths = [...rows.values()];
    check(widths.every((row) => row.length === 1 || row.length === widths.at(-1).length),
          `${name}: rows of ${widths.map((row) => row.length)}`);
    check(widths.at(-1).length > 1, `${name}: a tile is alone in its row`);
  }
  const checkWhole = (text) => {
    const lines = new Set([...text.getClientRects()].map((box) => Math.round(box.top)));
    check(lines.size <= 1, `${name}: "${text}" is broken`);
  };
  for (const whole of doc.querySelectorAll('.nb, td.right')) {
    const text = doc.createRange();
    text.selectNodeContents(whole);
    checkWhole(text);
  }
  const texts = doc.createTreeWalker(doc.querySelector('main'), NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    for (const id of texts.currentNode.data.matchAll(/\(?arxiv:\d+\.\d+\)?/g)) {
      const text = doc.createRange();
      text.setStart(texts.currentNode, id.index);
      text.setEnd(texts.currentNode, id.index + id[0].length);
      checkWhole(text);
    }
  }
}

// Sections are in the documented order; chapters without progress are folded and open without a script.
function checkSections(doc, name) {
  const heads = [...doc.querySelectorAll('h2')];
  const at = (selector) =>
      heads.findIndex((head) => head.parentElement.querySelector(selector) !== null);
  const order = ['.strip', '.figures', '.heat', 'table', '.trends', 'details', '.board'].map(at);
  check(order.every((place, i) => place === i), `${name}: sections ${order}`);
  check(heads.at(-1).parentElement.querySelector('table') !== null, `${name}: gaps are not last`);
  const details = doc.querySelector('details');
  check(!details.open && details.querySelector('.bars').getClientRects().length === 0 ||
            details.querySelector('.bars').checkVisibility?.() === false,
        `${name}: chapters are not folded`);
  details.querySelector('summary').click();
  check(details.open, `${name}: chapters do not unfold`);
}

async function checkPage(source, language, page) {
  for (const dark of [false, true]) {
    const text = dark ? source.replace('(prefers-color-scheme: dark)', 'all') : source;
    check(!dark || text !== source, 'there is no dark page');
    for (const width of kWidths) {
      const frame = document.createElement('iframe');
      frame.style.cssText = `width:${width}px;height:2000px;border:0`;
      frame.srcdoc = text;
      document.body.append(frame);
      await new Promise((done) => { frame.onload = done; });
      const doc = frame.contentDocument;
      const name = `${page.name} ${language} ${width}${dark ? ' dark' : ''}`;
      check(doc.querySelectorAll('script, img, link').length === 0, `${name}: markup broke in`);
      check(doc.documentElement.lang === language, `${name}: language`);
      check(doc.querySelectorAll('h1').length === 1, `${name}: one title`);
      checkWidth(doc, width, name);
      checkContrast(doc, name);
      checkLayout(doc, name);
      checkDays(doc, width, name, page);
      if (page.whole) checkSections(doc, name);
      frame.remove();
    }
  }
}

// The images are part of the document, so they are loaded before the checks begin.
function pixels(image) {
  const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
  const context = canvas.getContext('2d');
  context.fillStyle = '#808080';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

function mean({ data, width }, left, top, size) {
  const sums = [0, 0, 0];
  for (let y = top; y < top + size; ++y)
    for (let x = left; x < left + size; ++x)
      for (let c = 0; c < 3; ++c) sums[c] += data[4 * (y * width + x) + c];
  return sums.map((sum) => sum / size ** 2);
}

// Renderers differ slightly in text; shapes and colours must agree.
function checkCard(card) {
  const [ours, theirs] = [...card.querySelectorAll('img')].map(pixels);
  check(ours.width === theirs.width && ours.height === theirs.height, `${card.title}: size`);
  // Mean colours of small squares hide font smoothing but show a missing cell or word.
  const kSquare = 8;
  let squares = 0;
  let far = 0;
  for (let y = 0; y + kSquare <= ours.height; y += kSquare) {
    for (let x = 0; x + kSquare <= ours.width; x += kSquare) {
      const means = [ours, theirs].map((image) => mean(image, x, y, kSquare));
      const step = Math.max(...[0, 1, 2].map((c) => Math.abs(means[0][c] - means[1][c])));
      ++squares;
      if (step > 32) ++far;
    }
  }
  const share = 100 * far / squares;
  check(share < 1, `${card.title}: ${share.toFixed(2)}% of the squares differ`);
}

window.onload = async () => {
  try {
    for (const page of document.querySelectorAll('.page')) await checkPage(page.textContent, page.title, page.dataset);
    for (const card of document.querySelectorAll('.card')) checkCard(card);
  } catch (error) {
    faults.push(error.stack);
  }
  document.querySelectorAll('.page, .card').forEach((element) => element.remove());
  document.getElementById('result').textContent =
      faults.length === 0 ? `all is well: ${checks} checks` : faults.slice(0, 40).join('\n');
};
