/**
 * The case file: its number, kind, state and timeline, and the calls by which case officers read it and move it on.
 * A case changes only here, and every change is an event on {@code case.cases.v1}.
 */
package org.tianwang.casework.casefile;
