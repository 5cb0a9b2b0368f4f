// Measures pages and cards (page_test.sh puts them into this document) and writes what is wrong with them
// into #result.
'use strict';

const kWidths = [360, 768, 1280];
const kText = 4.5;  // WCAG AA
const kLargeText = 3;
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

// The description of a focused day opens beside it, inside the page, and is legible.
function checkDays(doc, width, name) {
  const days = [...doc.querySelectorAll('.heat input')];
  check(days.length >= 365 && days.length <= 371, `${name}: ${days.length} days`);
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
}

async function checkPage(source, language) {
  for (const dark of [false, true]) {
    const page = dark ? source.replace('(prefers-color-scheme: dark)', 'all') : source;
    check(!dark || page !== source, 'there is no dark page');
    for (const width of kWidths) {
      const frame = document.createElement('iframe');
      frame.style.cssText = `width:${width}px;height:2000px;border:0`;
      frame.srcdoc = page;
      document.body.append(frame);
      await new Promise((done) => { frame.onload = done; });
      const doc = frame.contentDocument;
      const name = `${language} ${width}${dark ? ' dark' : ''}`;
      check(doc.querySelectorAll('script, img, link').length === 0, `${name}: markup broke in`);
      check(doc.documentElement.lang === language, `${name}: language`);
      check(doc.querySelectorAll('h1').length === 1, `${name}: one title`);
      checkWidth(doc, width, name);
      checkContrast(doc, name);
      checkDays(doc, width, name);
      frame.remove();
    }
  }
}

async function pixels(address) {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
  const context = canvas.getContext('2d');
  context.fillStyle = '#808080';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

// Renderers differ slightly in text; shapes and colours must agree.
async function checkCard(card) {
  const ours = await pixels(card.dataset.svg);
  const theirs = await pixels(card.dataset.png);
  check(ours.width === theirs.width && ours.height === theirs.height, `${card.title}: size`);
  let far = 0;
  for (let i = 0; i < ours.data.length; i += 4) {
    const step = Math.max(...[0, 1, 2].map((c) => Math.abs(ours.data[i + c] - theirs.data[i + c])));
    if (step > 64) ++far;
  }
  const share = 400 * far / ours.data.length;
  check(share < 1, `${card.title}: ${share.toFixed(2)}% of the pixels differ`);
}

(async () => {
  try {
    for (const page of document.querySelectorAll('.page')) await checkPage(page.textContent, page.title);
    for (const card of document.querySelectorAll('.card')) await checkCard(card);
  } catch (error) {
    faults.push(error.stack);
  }
  document.querySelectorAll('.page, .card').forEach((element) => element.remove());
  document.getElementById('result').textContent =
      faults.length === 0 ? `all is well: ${checks} checks` : faults.slice(0, 40).join('\n');
})();
