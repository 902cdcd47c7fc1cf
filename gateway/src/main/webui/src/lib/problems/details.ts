/**
 * What the services say when they refuse something, for the Chinese console: their sentence (with {} for what only they
 * know) and ours, in which {1} is the first of those. A test holds this against the services' sources.
 */
export const DETAILS: Readonly<Record<string, string>> = {
  // everywhere
  'Sign in, or send a valid bearer token.': '请重新登录。',
  'Send a bearer token, or sign in at /login.': '请重新登录。',
  'Your role does not allow this.': '你的角色不能做这件事。',
  'Township {} is outside your jurisdiction.': '乡镇 {1} 不在你的辖区内。',
  'There is no {} within your jurisdiction.': '你的辖区内没有这个对象：{1}。',
  'There is no live view at this address.': '这个地址没有实时画面。',
  'There is nothing at this address.': '这个地址下没有内容。',
  'Some fields are not valid: see errors.': '有几项填写不对，见下。',
  'The body is not valid JSON for this call.': '提交的内容格式不对。',
  'Somebody changed this at the same moment. Load it again.': '有人同时改了它，请重新载入再操作。',
  'Somebody made the same at the same moment. Load it again.': '有人同时建了同一个，请重新载入再看。',
  'Somebody has changed this meanwhile; it now has version {}. Load it again.':
    '期间有人改过，现在是第 {1} 版，请重新载入再操作。',
  'This Idempotency-Key was used for another request. Use a new one.': '这次提交的编号已被另一个请求用过，请重新提交。',
  'The audit entry could not be written, so this cannot be shown now. Try again.':
    '审计记录没能写下，因此现在不能查看。请重试。',
  'A part of the platform does not answer just now. Try again.': '平台的一部分暂时没有应答，请重试。',
  'Something went wrong on our side; it is logged under the trace id.': '平台内部出错，已按追踪号记录。',
  'The file has {} bytes: ask for a range within.': '文件只有 {1} 字节，请求的范围超出了它。',
  'The service is stopping. Try again.': '服务正在停止，请重试。',
  // the gateway
  'A request with the session cookie must come from the console itself.': '带登录凭证的请求只能由控制台自己发出。',
  'This address takes {}.': '这个地址只接受 {1}。',
  'At most {} bytes are taken here.': '这里最多接收 {1} 字节。',
  'The path is not in its plain form.': '地址写法不规范。',
  'The request cannot be read.': '请求读不出来。',
  'Your role has nothing in the live feed.': '你的角色没有实时消息。',
  'Slow down and try again.': '操作太快，请稍后再试。',
  'The failure is recorded under the trace id.': '故障已按追踪号记录。',
  '{} does not answer at the moment.': '{1} 暂时没有应答。',
  '{} took too long to answer.': '{1} 应答超时。',
  // alerts, rules
  'This alert cannot be {}: it is already {}.': '这条预警不能{1}：它已经是“{2}”。',
  "Another township's desk has confirmed this alert already ({}), and its incident is there. Ask them, or the county's desk.":
    '别的乡镇已确认这条预警（{1}），警情在那边处置。请与其联系，或找县局指挥室。',
  'No unit can be sent yet: the plate {} is only a lead from the watch list. Compare the picture of alert {} with the registered plate and confirm it with plateConfirmed: true.':
    '还不能派警：车牌 {1} 只是布控名单的线索。请先把预警图片与登记车牌比对并确认。',
  'You read {} in the picture, but the watch list has {}: this is another vehicle. Dismiss the alert, or look again.':
    '你从图上读出的是 {1}，布控的是 {2}：不是同一辆车。请排除预警，或再看一次。',
  'This rule reaches beyond your townships: name townships or known cameras of yours.':
    '规则超出了你的辖区：请只选你辖区的乡镇或摄像机。',
  'There are as many rules as may be: archive one that is no longer wanted first.':
    '规则数量已到上限：请先归档一条不再需要的规则。',
  'This rule is archived: bring it back first.': '这条规则已归档：请先恢复。',
  'Two rules are being tried already. Try again in a moment.': '已有两条规则在试运行，请稍后再试。',
  'The detections cannot be read just now. Try again.': '暂时读不到检测事件，请重试。',
  // watch list, sightings, tracks
  'A renewal of this entry already waits for a decision.': '这条布控已有一份续期在等待审批。',
  'Another person must decide on this entry: you have requested it yourself.':
    '须由另一人审批：这条布控是你自己申请的。',
  'Only the authority that asked for this entry can renew it: {}.': '只有原申请单位能续期：{1}。',
  'This entry is already {}.': '这条布控已经是“{1}”。',
  'This entry is not in force any more: ask for a new one.': '这条布控已失效，请重新申请。',
  'This entry was renewed {} times already: ask for a new one, with the reasons as they are now.':
    '这条布控已续期 {1} 次，请按现在的理由重新申请。',
  'Another person must {} this search: it is your own.': '须由另一人{1}：这次查询是你自己的。',
  'Only who has asked for this search can run it: {}.': '只有申请人能执行这次查询：{1}。',
  'Only emergency searches are reviewed; this one is {}.': '只有紧急查询需要复核；这一条是“{1}”。',
  'This search is broad ({}) and needs a second person: narrow it, ask for it at /api/v1/sightings/requests, or make an emergency search if a life is in danger.':
    '查询范围过大（{1}），须第二人批准：请缩小范围，或提出申请；有生命危险时用紧急查询。',
  'This vehicle would be {} and that needs a second person: ask at /api/v1/sightings/requests for it everywhere and as far ahead, run that and name it as searchId, or make an emergency search if a life is in danger.':
    '这辆车将{1}，须第二人批准：请在过车查询中申请（地点不限，时间包括今后几小时），批准并执行后再跟踪；有生命危险时用紧急查询。',
  'This search was reviewed already, by {}.': '这次查询已由 {1} 复核。',
  'This search was run already; it may be run once. Ask anew.': '这次查询已执行过，只能执行一次。请重新申请。',
  'This search may be read on in no more: its time is over. Ask anew.': '这次查询已到时，不能继续查看。请重新申请。',
  'This search cannot be run: it is {}.': '这次查询不能执行：它是“{1}”。',
  'This request is already {}.': '这份申请已经是“{1}”。',
  'As many vehicles as can be are followed already: stop one first.': '追踪车辆已达上限，请先停止一辆。',
  '{} is followed for this incident already.': '本警情已在追踪 {1}。',
  'Nothing is followed for this incident any more: it is {}.': '本警情已是“{1}”，不再追踪车辆。',
  'This vehicle is followed no more since {}.': '这辆车自 {1} 起已停止追踪。',
  // incidents, tasks, units
  'A duplicate was just merged or parted: look at it again.': '刚刚有人合并或拆分过，请重新查看。',
  'One of the two is merged into another incident already: part them first.': '其中一起已并入别的警情，请先拆分。',
  'Others were merged into this incident: part them first.': '有别的警情并入了本警情，请先拆分。',
  'This incident is further along: merge the other one into it.': '本警情处置更靠前，请把另一起并入它。',
  'This incident is not merged into another one.': '本警情没有并入别的警情。',
  'This incident was merged into another one and ends with it; or part them first.':
    '本警情已并入另一起，随它办结；否则请先拆分。',
  'This incident was merged into another one: send units there.': '本警情已并入另一起，请到那一起派警。',
  'This incident cannot be {}: it is {}.': '本警情不能{1}：它是“{2}”。',
  'This incident cannot be given to a unit: it is {}.': '本警情不能派警：它是“{1}”。',
  'This incident is already closed.': '本警情已归档。',
  '{} containments of this incident run already: end or move one of them.':
    '本警情已有 {1} 个围堵在进行，请结束或移动其中一个。',
  '{} containments run in the county already: end one that nobody needs any more.':
    '全县已有 {1} 个围堵在进行，请先结束不再需要的。',
  'This incident is over: nobody is contained for it.': '本警情已结束，不再布控围堵。',
  'This containment has ended.': '这次围堵已结束。',
  'There is no road near the place: give one on a road.': '该地点附近没有道路，请在道路上选点。',
  'No road map is loaded: import one under /api/v1/roads first.': '还没有导入路网，请管理员先导入。',
  'This plan is not the one meant for this incident now.': '这份预案现在不适用于本警情。',
  'This task is {}.': '这项任务是“{1}”。',
  'This task is {} and cannot become {}.': '这项任务是“{1}”，不能变为“{2}”。',
  'This task has as many pictures as it may have.': '这项任务的照片已达上限。',
  'Another picture has this id.': '已有另一张照片用了这个编号。',
  'The bytes of this picture are not those that were taken in: it is no evidence.':
    '这张照片的内容与收存时不一致，不能作为证据。',
  'Unit {} already has a running task in this incident.': '警组 {1} 在本警情中已有进行中的任务。',
  'Unit {} was given another task in the meantime: choose another unit, or send it all the same.':
    '警组 {1} 刚被派去另一项任务：请换一组，或再点一次仍派它。',
  'A unit of this plan was given another task in the meantime, or its shift has ended: look at the proposal again.':
    '预案中有警组刚被派往别处或已下班，请重新查看方案。',
  'It was seen again after that, at {}: nothing was moved.': '在那之后（{1}）又见过它，没有移动。',
  'Unit {} is not on shift.': '警组 {1} 不在班。',
  'Unit {} is out of service.': '警组 {1} 已停用。',
  'Another unit carries the device {}.': '定位设备 {1} 已属于另一个警组。',
  'An officer may tell the position of his own unit only.': '民警只能上报本警组的位置。',
  'Only the crew of the unit that was sent can do this.': '只有被派警组的成员能操作。',
  'The road network belongs to the whole county.': '路网属于全县，须有全县辖区。',
  // cameras, live view, recordings, patrol
  'There is no live picture of this camera now: {}.': '这路摄像机现在没有实时画面：{1}。',
  'There is no picture of this camera now: {}.': '这路摄像机现在没有画面：{1}。',
  'The camera has just been moved to another instance. Open the view again.': '摄像机刚转到另一节点，请重新打开画面。',
  'The instance that runs this camera does not answer; another one takes over within seconds. Try again.':
    '运行这路摄像机的节点没有应答，几秒内由另一节点接管，请重试。',
  'Recordings of this camera are held for: {}. End these holds before you remove it.':
    '该摄像机的录像正在保全（{1}）：请先解除保全，再删除摄像机。',
  'The account of this device is for another camera: leave cameraId out.':
    '该设备账号属于另一路摄像机：请不要填写 cameraId。',
  'The account of this device is switched off. An administrator can switch it on at its camera.':
    '该设备账号已停用，管理员可在其摄像机处启用。',
  'The device {} stands for another camera already.': '设备 {1} 已对应另一路摄像机。',
  'As many live views are open as this instance serves ({}). Close one, or try again.':
    '实时画面已开到上限（{1} 路），请关闭一路或稍后再试。',
  'As many people look at this camera as it may be shown to at once ({}). Try again later.':
    '同时看这路摄像机的人已达上限（{1} 人），请稍后再试。',
  'This camera has privacy masks, and as many such views are open as this instance can paint at once ({}). Close one, or try again.':
    '这路摄像机有隐私遮挡，这类画面已开到上限（{1} 路），请关闭一路或稍后再试。',
  'This camera has privacy masks, and an original shows what lies under them: a supervisor must export it. A copy for sharing has the masks.':
    '这路摄像机有隐私遮挡，原件会露出遮挡部分，须由主管导出；供共享的副本保留遮挡。',
  'Your role may not see pictures without their privacy masks.': '你的角色不能看去掉隐私遮挡的画面。',
  'Only an administrator may change a privacy mask or take one away.': '只有管理员能修改或取消隐私遮挡。',
  'You have no running task at this camera.': '你在这路摄像机处没有进行中的任务。',
  'Nothing is recorded of this camera in this range: see its time line.':
    '这路摄像机在该时段没有录像，请看它的时间轴。',
  'This clip is not ready to be fetched: it is {}.': '片段还不能下载：它是“{1}”。',
  'You have {} clips that are not made yet: wait for some of them.': '你还有 {1} 个片段没有做好，请等其中一些完成。',
  'Too many clips wait to be made. Try again later.': '等待制作的片段太多，请稍后再试。',
  "Your clips take all the room that one person's may: each goes thirty days after its order.":
    '你的片段已占满个人可用的空间：每个片段在导出三十天后删除。',
  'Clips take all the room they may: each goes thirty days after its order.':
    '片段已占满可用的空间：每个片段在导出三十天后删除。',
  'The service stopped three times while it made this clip; it is not tried again.':
    '制作这个片段时服务停了三次，不再重试。',
  'Too many pictures are looked for at this moment. Try again in some seconds.': '正在查找的画面太多，请几秒后再试。',
  'Too many clips are being made at this moment. Try again in some seconds.': '正在制作的片段太多，请几秒后再试。',
  'Recordings within this range have expired or are lost (segments {} to {}): export what lies before and after them separately.':
    '该时段内有录像已过期或丢失（第 {1} 到 {2} 段），请把前后两段分开导出。',
  'The file of segment {} is missing.': '第 {1} 段的文件不见了。',
  'The recordings of this range have expired before they were exported.': '该时段的录像在导出前已过期。',
  'The recordings are not whole any more: {}': '录像已不完整：{1}',
  'The camera was removed, and its privacy masks with it.': '摄像机已被删除，隐私遮挡也随之删除。',
  "The clip could not be made; the reason is in the service's log.": '片段没有做成，原因见服务日志。',
  'This hold has ended: set a new one for what is still there.': '这次保全已结束，请对尚存的录像重新保全。',
  'Other connection tests are running. Try again in some seconds.': '有别的连接测试在进行，请几秒后再试。',
  'You have tried many streams in the last minute. Wait a little.': '一分钟内测试的码流太多，请稍等。',
  'Many devices push just now. Push again.': '同时推送的设备太多，请重新推送。',
  'This finding has become incident {} already.': '这条发现已转为警情 {1}。',
  'This round is over already: {}.': '这轮巡查已结束：{1}。',
  // cases, audit, grids, dwellings
  'A case that is {} can only become {}, not {}.': '案件是“{1}”，只能变为 {2}，不能变为“{3}”。',
  'The bytes of this evidence are not those that were taken over: it is none.':
    '这份证据的内容与移交时不一致，不能作为证据。',
  'This look was judged {} by {} already.': '这次查看已由 {2} 认定为“{1}”。',
  'This is a look of your own: another auditor reviews it.': '这是你自己的查看，须由另一名审计员复核。',
  "The register of staff vehicles is the county's.": '本单位人员车辆登记属于全县，须有全县辖区。',
  'Another grid has the code {}. Choose a different one.': '编码 {1} 已属于另一个网格，请换一个。',
  'Another dwelling has the code {}. Choose a different one.': '编码 {1} 已属于另一处出租屋，请换一个。',
};
