-- Which townships the county's outage has taken already, whatever has become of their alerts.
create index alert_parts on alert (part_of) where part_of is not null;
