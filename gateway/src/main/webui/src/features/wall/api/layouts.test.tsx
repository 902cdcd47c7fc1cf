import { fill, place, readWall, save, step, writeWall, type Layout } from './layouts';

const empty: Layout = { size: 4, tiles: Array<null>(16).fill(null) };

describe('a wall’s layout', () => {
  beforeEach(() => localStorage.clear());

  it('is kept for each user by himself', () => {
    const wall = save({ now: place(empty, 2, 'a'), saved: [] }, ' gate ');
    writeWall('li', wall);

    expect(readWall('li')).toEqual(wall);
    expect(readWall('li').saved[0]?.name).toBe('gate');
    expect(readWall('wang').now.tiles.every((tile) => tile === null)).toBe(true);
  });

  it('survives what others have written into the store', () => {
    for (const text of ['', 'no json', '{"now":{"size":7,"tiles":[]}}', '{"now":{"size":9},"saved":[1,{"name":2}]}']) {
      localStorage.setItem('tianwang.wall.li', text);
      expect(readWall('li')).toEqual({ now: empty, saved: [] });
    }
  });

  it('shows a camera once: on a second tile it changes places', () => {
    const both = place(place(empty, 0, 'a'), 1, 'b');

    expect(place(both, 1, 'a').tiles.slice(0, 2)).toEqual(['b', 'a']);
    expect(place(both, 1, null).tiles.slice(0, 2)).toEqual(['a', null]);
  });

  it('fills only the tiles that are seen', () => {
    expect(fill(empty, ['a', 'b', 'c', 'd', 'e']).tiles.filter(Boolean)).toEqual(['a', 'b', 'c', 'd']);
    expect(fill(place(empty, 3, 'x'), ['a']).tiles.filter(Boolean)).toEqual(['a']);
  });

  it('replaces a layout of the same name and keeps at most twenty', () => {
    let wall = { now: empty, saved: [] } as Parameters<typeof save>[0];
    for (let i = 0; i < 25; i++) wall = save(wall, `w${i}`);
    expect(wall.saved).toHaveLength(20);
    expect(save(wall, 'w24').saved).toHaveLength(20);
    expect(save(wall, '  ')).toBe(wall);
  });

  it('moves with the arrow keys and comes round at the edges', () => {
    expect(step(9, 4, 'ArrowUp')).toBe(1);
    expect(step(9, 8, 'ArrowRight')).toBe(0);
    expect(step(4, 0, 'ArrowUp')).toBe(2);
    expect(step(1, 0, 'ArrowDown')).toBe(0);
  });
});
