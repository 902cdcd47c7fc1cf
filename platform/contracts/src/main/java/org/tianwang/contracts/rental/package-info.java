/**
 * Events of rental houses (出租房屋). Houses only: no event of this package carries anything about a person.
 * Published by rental-service.
 */
package org.tianwang.contracts.rental;
