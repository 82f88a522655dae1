-- Base maps: PMTiles archives and their manifests, put there by `npm run basemap -- extract --upload`.

-- Public to read by URL, closed to direct writes (no insert, update or delete policy exists). How large a
-- file may be is the project's own setting.
insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
values ('basemap', 'basemap', true, null, array['application/vnd.pmtiles', 'application/json'])
on conflict (id) do nothing;
