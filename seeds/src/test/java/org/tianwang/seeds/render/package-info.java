/**
 * A small software renderer for footage of traffic: bodies as smooth surfaces, a depth buffer, sky light, reflections,
 * shadows, several exposures a frame, sensor noise, and plates that can be read. Test scope: only the clip it makes is
 * shipped.
 */
package org.tianwang.seeds.render;
