package org.tianwang.contracts.plates;

/** Danger to life: a search was answered at once; its review is due within a day. */
public record EmergencySearchMade(PlateSearchView search) implements PlateSearchEvent {}
