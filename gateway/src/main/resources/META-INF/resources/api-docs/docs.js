'use strict';

/* Asks every service for its description and shows which ones answer; the chosen one is drawn by Swagger UI. */
const services = [
  ['gateway', '/api/v1/gateway/openapi'],
  ...['camera-ingest', 'alert', 'case', 'population', 'rental'].map((name) => [
    name,
    `/api/v1/${name}-service/openapi`,
  ]),
];
const nav = document.getElementById('services');
const state = document.getElementById('state');
let chosen;

async function load(name, url, button) {
  const mark = document.createElement('span');
  try {
    const answer = await fetch(url, { headers: { Accept: 'application/json' } });
    if (!answer.ok) throw new Error(`answered ${answer.status}`);
    const spec = await answer.json();
    mark.className = 'up';
    mark.textContent = ' ● up';
    button.addEventListener('click', () => show(name, spec, button));
    const wanted = location.hash.slice(1);
    if (wanted === name || (!wanted && !chosen)) show(name, spec, button);
  } catch (problem) {
    mark.className = 'down';
    mark.textContent = ' ○ down';
    button.addEventListener('click', () => {
      press(button);
      state.textContent = `${name} does not describe itself at the moment (${problem.message}). Reload the page to ask again.`;
      document.getElementById('api').replaceChildren();
    });
  }
  button.append(mark);
}

function press(button) {
  chosen = button;
  nav.querySelectorAll('button').forEach((other) => other.setAttribute('aria-pressed', String(other === button)));
}

function show(name, spec, button) {
  press(button);
  state.textContent = '';
  history.replaceState(null, '', `#${name}`);
  // The document names the service's own address; calls go through the gateway.
  SwaggerUIBundle({ spec: { ...spec, servers: [{ url: '/' }] }, dom_id: '#api', deepLinking: false });
}

for (const [name, url] of services) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = name;
  button.setAttribute('aria-pressed', 'false');
  nav.append(button);
  load(name, url, button);
}
