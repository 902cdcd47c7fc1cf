-- Each place of a followed vehicle stands on its incident's timeline too, and is forgotten with the sightings.
create index timeline_of_places on timeline_entry (at) where kind = 'VEHICLE_SEEN';
