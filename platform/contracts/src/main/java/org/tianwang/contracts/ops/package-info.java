/**
 * Views and events of combined operations (合成作战): alerts, incidents, tasks and units.
 * The views are the JSON of the REST lists and of the live feed alike.
 */
package org.tianwang.contracts.ops;
