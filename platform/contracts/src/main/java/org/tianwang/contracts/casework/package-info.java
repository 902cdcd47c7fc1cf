/**
 * Events of the ground net (地网): cases and their states.
 * Published by case-service.
 */
package org.tianwang.contracts.casework;
