/**
 * Police grids: a polygon with a kind, officers and days of validity. Every change is an event on the compacted topic
 * {@code people.grids.v1}, so that other services keep their own copy.
 */
package org.tianwang.population.grid;
