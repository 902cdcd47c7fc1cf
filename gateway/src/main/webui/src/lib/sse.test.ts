import { EventStreamParser, type ServerEvent } from './sse';

function parse(...chunks: string[]): ServerEvent[] {
  const events: ServerEvent[] = [];
  const parser = new EventStreamParser((event) => events.push(event));
  chunks.forEach((chunk) => parser.push(chunk));
  return events;
}

test('reads events, ids and data over several lines', () => {
  expect(parse('id: 7\nevent: alert\ndata: {"a":\ndata: 1}\n\n')).toEqual([
    { event: 'alert', data: '{"a":\n1}', id: '7' },
  ]);
});

test('does not mind where the network cuts, not even inside CRLF', () => {
  const whole = 'event: task\r\ndata: x\r\n\r\nevent: unit\r\ndata: y\r\n\r\n';
  for (let cut = 1; cut < whole.length; cut++) {
    expect(parse(whole.slice(0, cut), whole.slice(cut)).map(({ data }) => data)).toEqual(['x', 'y']);
  }
});

test('drops comments and events without data, and keeps the last id', () => {
  expect(parse(': keep-alive\n\nid: 3\nevent: alert\n\ndata: z\n\n')).toEqual([
    { event: 'message', data: 'z', id: '3' },
  ]);
});
