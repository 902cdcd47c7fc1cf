/**
 * One camera at work: a thread that reads its stream, its analysis, and the making of events. {@code CameraPipeline} is
 * the way of a frame on one screen; {@code Pipelines} holds all that run here.
 */
package org.tianwang.ingest.pipeline;
