/**
 * Stage clocks (阶段时钟): how long each stage of the one-level way may take, and what happens when it takes longer.
 * A clock is a row, so that it survives any restart; an escalation is an event, once per step.
 */
package org.tianwang.alert.clock;
