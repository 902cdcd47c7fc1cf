/** The parts that can be started and watched, whatever they are: databases, brokers, plain JVMs. */
package org.tianwang.local.component;
