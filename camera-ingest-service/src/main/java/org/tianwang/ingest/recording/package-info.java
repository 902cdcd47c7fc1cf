/**
 * Recording: each camera's main stream, cut at key frames into segments of ten seconds, chained and signed, kept until
 * their time is up. {@code CameraRecorder} is the way of a packet into a file; {@code SegmentKeeper} the way of a file
 * into the chain. When was a camera recorded, and why not? That is table {@code recording_interval} (intervals recorded
 * and not, with the reason; it outlives the recordings) and {@link org.tianwang.ingest.recording.RecordingCoverage},
 * which also knows of the gap that is open just now.
 */
package org.tianwang.ingest.recording;
