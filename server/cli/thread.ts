/** The tasks that a worker thread can run. The thread loads the code of each task on first use. */

type Tasks = typeof import("@/server/workers/tasks");
type DeskTasks = typeof import("@/server/workers/desk-tasks");
type Keeping = typeof import("@/server/workers/backup");
type InWorker = typeof import("@/server/usecases/in-worker");

const tasks = () => import("@/server/workers/tasks");
const deskTasks = () => import("@/server/workers/desk-tasks");

export const read = async (task: Parameters<Tasks["read"]>[0]) => (await tasks()).read(task);
export const extract = async (task: Parameters<Tasks["extract"]>[0]) => (await tasks()).extract(task);
export const relate = async (task: Parameters<Tasks["relate"]>[0]) => (await tasks()).relate(task);
export const learnLinks = async (decided: Parameters<Tasks["learnLinks"]>[0]) => (await tasks()).learnLinks(decided);
export const countFacets = async (task: Parameters<DeskTasks["countFacets"]>[0]) =>
  (await deskTasks()).countFacets(task);
export const listSources = async (task: Parameters<DeskTasks["listSources"]>[0]) =>
  (await deskTasks()).listSources(task);
export const readAhead = async (task: Parameters<DeskTasks["readAhead"]>[0]) => (await deskTasks()).readAhead(task);
export const writeTable = async (task: Parameters<DeskTasks["writeTable"]>[0]) => (await deskTasks()).writeTable(task);
export const runInWorker = async (task: Parameters<InWorker["runInWorker"]>[0]) =>
  (await import("@/server/usecases/in-worker")).runInWorker(task);
export const makeBackup = async (task: Parameters<Keeping["makeBackup"]>[0]) =>
  (await import("@/server/workers/backup")).makeBackup(task);
