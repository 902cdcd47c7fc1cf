import { orRemembered } from './offlineStore';
import { ApiProblem } from './problem';

const lost = () => Promise.reject(new ApiProblem(0, {}));

test('a lost line is answered by what was kept, an answer that says no is not', async () => {
  await orRemembered('tasks', async () => ['a']);
  expect(await orRemembered('tasks', lost)).toEqual(['a']);
  await expect(orRemembered('tasks', () => Promise.reject(new ApiProblem(403, {})))).rejects.toMatchObject({
    status: 403,
  });
});

test('a full phone shows what the server says now, and keeps nothing older for the dead spot', async () => {
  await orRemembered('tasks', async () => ['old']);
  const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(await orRemembered('tasks', async () => ['new'])).toEqual(['new']);
  full.mockRestore();
  await expect(orRemembered('tasks', lost)).rejects.toMatchObject({ status: 0 });
});
