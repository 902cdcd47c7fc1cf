/** Keycloak from its distribution, built once, with the realm rendered for one local county. */
package org.tianwang.local.keycloak;
