/** Callers of the platform: a REST client by role, the live feed, the people of the main job, and the message broker. */
package org.tianwang.system.client;
