/**
 * Events of population and grids (人口与网格).
 * Published by population-service.
 */
package org.tianwang.contracts.people;
