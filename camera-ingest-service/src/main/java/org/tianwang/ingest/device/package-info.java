/**
 * Accounts of devices that push what they saw: which camera each stands for, its sealed secret, and whether it still
 * reports.
 */
package org.tianwang.ingest.device;
