/**
 * Live view: a camera's packets remuxed into fragmented MP4 and sent over WebSockets. {@code LiveFeed} is one stream for
 * all its viewers, {@code LiveViewer} one viewer's queue, {@code LiveViews} those who look now and until when.
 */
package org.tianwang.ingest.live;
