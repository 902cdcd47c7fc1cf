/**
 * Population and grids: who answers for which piece of the county. Here so far are the police grids and the list of
 * alerts that their officers get.
 */
package org.tianwang.population;
