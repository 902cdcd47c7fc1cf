/** Load generators and the bare loops they are held against. Everything is measured from outside of the services. */
package org.tianwang.bench;
