export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type Database = {
	public: {
		Tables: {
			awards: {
				Row: {
					created_at: string;
					evidence: string;
					id: string;
					label_id: string;
					place_id: string;
					revoked_on: string | null;
					revoked_reason: string | null;
					updated_at: string;
					valid_from: string;
					valid_until: string;
				};
				ComputedFields: never;
				Insert: {
					created_at?: string;
					evidence: string;
					id?: string;
					label_id: string;
					place_id: string;
					revoked_on?: string | null;
					revoked_reason?: string | null;
					updated_at?: string;
					valid_from: string;
					valid_until: string;
				};
				Update: {
					created_at?: string;
					evidence?: string;
					id?: string;
					label_id?: string;
					place_id?: string;
					revoked_on?: string | null;
					revoked_reason?: string | null;
					updated_at?: string;
					valid_from?: string;
					valid_until?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'awards_label_id_fkey';
						columns: ['label_id'];
						isOneToOne: false;
						referencedRelation: 'labels';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'awards_place_id_fkey';
						columns: ['place_id'];
						isOneToOne: false;
						referencedRelation: 'places';
						referencedColumns: ['id'];
					},
				];
			};
			calendar_feeds: {
				Row: {
					created_at: string;
					created_by: string | null;
					id: string;
					place_id: string;
					revoked_at: string | null;
					secret_hash: string;
				};
				ComputedFields: never;
				Insert: {
					created_at?: string;
					created_by?: string | null;
					id?: string;
					place_id: string;
					revoked_at?: string | null;
					secret_hash: string;
				};
				Update: {
					created_at?: string;
					created_by?: string | null;
					id?: string;
					place_id?: string;
					revoked_at?: string | null;
					secret_hash?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'calendar_feeds_created_by_fkey';
						columns: ['created_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'calendar_feeds_place_id_fkey';
						columns: ['place_id'];
						isOneToOne: false;
						referencedRelation: 'places';
						referencedColumns: ['id'];
					},
				];
			};
			closures: {
				Row: {
					created_at: string;
					first_day: string;
					id: string;
					kind: string;
					last_day: string;
					place_id: string;
					reason: Json | null;
				};
				ComputedFields: never;
				Insert: {
					created_at?: string;
					first_day: string;
					id?: string;
					kind: string;
					last_day: string;
					place_id: string;
					reason?: Json | null;
				};
				Update: {
					created_at?: string;
					first_day?: string;
					id?: string;
					kind?: string;
					last_day?: string;
					place_id?: string;
					reason?: Json | null;
				};
				Relationships: [
					{
						foreignKeyName: 'closures_place_id_fkey';
						columns: ['place_id'];
						isOneToOne: false;
						referencedRelation: 'places';
						referencedColumns: ['id'];
					},
				];
			};
			labels: {
				Row: {
					about: NonNullable<Json>;
					complain: NonNullable<Json>;
					created_at: string;
					criteria: NonNullable<Json>;
					example: boolean;
					id: string;
					issuer_id: string | null;
					name: NonNullable<Json>;
					slug: string;
					updated_at: string;
					validity_months: number;
				};
				ComputedFields: never;
				Insert: {
					about: NonNullable<Json>;
					complain: NonNullable<Json>;
					created_at?: string;
					criteria: NonNullable<Json>;
					example?: boolean;
					id?: string;
					issuer_id?: string | null;
					name: NonNullable<Json>;
					slug: string;
					updated_at?: string;
					validity_months: number;
				};
				Update: {
					about?: NonNullable<Json>;
					complain?: NonNullable<Json>;
					created_at?: string;
					criteria?: NonNullable<Json>;
					example?: boolean;
					id?: string;
					issuer_id?: string | null;
					name?: NonNullable<Json>;
					slug?: string;
					updated_at?: string;
					validity_months?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'labels_issuer_id_fkey';
						columns: ['issuer_id'];
						isOneToOne: false;
						referencedRelation: 'organisations';
						referencedColumns: ['id'];
					},
				];
			};
			memberships: {
				Row: {
					created_at: string;
					organisation_id: string;
					person_id: string;
					role: string;
				};
				ComputedFields: never;
				Insert: {
					created_at?: string;
					organisation_id: string;
					person_id: string;
					role: string;
				};
				Update: {
					created_at?: string;
					organisation_id?: string;
					person_id?: string;
					role?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'memberships_organisation_id_fkey';
						columns: ['organisation_id'];
						isOneToOne: false;
						referencedRelation: 'organisations';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'memberships_person_id_fkey';
						columns: ['person_id'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
				];
			};
			organisation_contacts: {
				Row: {
					email: string | null;
					organisation_id: string;
					phone: string | null;
					updated_at: string;
				};
				ComputedFields: never;
				Insert: {
					email?: string | null;
					organisation_id: string;
					phone?: string | null;
					updated_at?: string;
				};
				Update: {
					email?: string | null;
					organisation_id?: string;
					phone?: string | null;
					updated_at?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'organisation_contacts_organisation_id_fkey';
						columns: ['organisation_id'];
						isOneToOne: true;
						referencedRelation: 'organisations';
						referencedColumns: ['id'];
					},
				];
			};
			organisations: {
				Row: {
					about: Json | null;
					created_at: string;
					example: boolean;
					id: string;
					kind: string;
					name: string;
					slug: string;
					trusted: boolean;
					updated_at: string;
					website: string | null;
				};
				ComputedFields: never;
				Insert: {
					about?: Json | null;
					created_at?: string;
					example?: boolean;
					id?: string;
					kind: string;
					name: string;
					slug: string;
					trusted?: boolean;
					updated_at?: string;
					website?: string | null;
				};
				Update: {
					about?: Json | null;
					created_at?: string;
					example?: boolean;
					id?: string;
					kind?: string;
					name?: string;
					slug?: string;
					trusted?: boolean;
					updated_at?: string;
					website?: string | null;
				};
				Relationships: [];
			};
			people: {
				Row: {
					created_at: string;
					display_name: string;
					id: string;
					language: string;
					updated_at: string;
				};
				ComputedFields: never;
				Insert: {
					created_at?: string;
					display_name: string;
					id: string;
					language?: string;
					updated_at?: string;
				};
				Update: {
					created_at?: string;
					display_name?: string;
					id?: string;
					language?: string;
					updated_at?: string;
				};
				Relationships: [];
			};
			photos: {
				Row: {
					alt: NonNullable<Json>;
					created_at: string;
					credit: string;
					drawn: boolean;
					height: number;
					id: string;
					licence: string;
					path: string;
					persons_consent: string;
					place_id: string;
					position: number;
					role: string;
					updated_at: string;
					width: number;
					widths: number[];
				};
				ComputedFields: never;
				Insert: {
					alt: NonNullable<Json>;
					created_at?: string;
					credit: string;
					drawn?: boolean;
					height: number;
					id?: string;
					licence: string;
					path: string;
					persons_consent?: string;
					place_id: string;
					position?: number;
					role?: string;
					updated_at?: string;
					width: number;
					widths: number[];
				};
				Update: {
					alt?: NonNullable<Json>;
					created_at?: string;
					credit?: string;
					drawn?: boolean;
					height?: number;
					id?: string;
					licence?: string;
					path?: string;
					persons_consent?: string;
					place_id?: string;
					position?: number;
					role?: string;
					updated_at?: string;
					width?: number;
					widths?: number[];
				};
				Relationships: [
					{
						foreignKeyName: 'photos_place_id_fkey';
						columns: ['place_id'];
						isOneToOne: false;
						referencedRelation: 'places';
						referencedColumns: ['id'];
					},
				];
			};
			place_removals: {
				Row: {
					change_seq: number;
					removed_at: string;
					slug: string;
				};
				ComputedFields: never;
				Insert: {
					change_seq: number;
					removed_at?: string;
					slug: string;
				};
				Update: {
					change_seq?: number;
					removed_at?: string;
					slug?: string;
				};
				Relationships: [];
			};
			place_slugs: {
				Row: {
					created_at: string;
					place_id: string | null;
					slug: string;
				};
				ComputedFields: never;
				Insert: {
					created_at?: string;
					place_id?: string | null;
					slug: string;
				};
				Update: {
					created_at?: string;
					place_id?: string | null;
					slug?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'place_slugs_place_id_fkey';
						columns: ['place_id'];
						isOneToOne: false;
						referencedRelation: 'places';
						referencedColumns: ['id'];
					},
				];
			};
			places: {
				Row: {
					access: string | null;
					accessibility: NonNullable<Json>;
					amenities: string[];
					archive_reason: string | null;
					attribution: string;
					change_seq: number;
					created_at: string;
					easy: Json | null;
					email: string | null;
					entry_free: boolean | null;
					example: boolean;
					hours_checked_on: string | null;
					house_rules: Json | null;
					id: string;
					kind: string;
					kreis: string;
					lat: number;
					licence: string;
					locality: string;
					lon: number;
					merged_into: string | null;
					municipality: string;
					name: NonNullable<Json>;
					nature_park: string | null;
					opening_hours: string | null;
					organisation_id: string | null;
					period: string | null;
					phone: string | null;
					position_confirmed: boolean;
					postcode: string | null;
					provenance: NonNullable<Json>;
					published_at: string | null;
					slug: string;
					spoken: string[];
					status: string;
					street: string | null;
					subkind: string;
					summary: Json | null;
					updated_at: string;
					version: number;
					website: string | null;
					wheelchair: string;
				};
				ComputedFields: never;
				Insert: {
					access?: string | null;
					accessibility?: NonNullable<Json>;
					amenities?: string[];
					archive_reason?: string | null;
					attribution: string;
					change_seq?: number;
					created_at?: string;
					easy?: Json | null;
					email?: string | null;
					entry_free?: boolean | null;
					example?: boolean;
					hours_checked_on?: string | null;
					house_rules?: Json | null;
					id?: string;
					kind: string;
					kreis: string;
					lat: number;
					licence: string;
					locality: string;
					lon: number;
					merged_into?: string | null;
					municipality: string;
					name: NonNullable<Json>;
					nature_park?: string | null;
					opening_hours?: string | null;
					organisation_id?: string | null;
					period?: string | null;
					phone?: string | null;
					position_confirmed?: boolean;
					postcode?: string | null;
					provenance?: NonNullable<Json>;
					published_at?: string | null;
					slug: string;
					spoken?: string[];
					status?: string;
					street?: string | null;
					subkind: string;
					summary?: Json | null;
					updated_at?: string;
					version?: number;
					website?: string | null;
					wheelchair?: string;
				};
				Update: {
					access?: string | null;
					accessibility?: NonNullable<Json>;
					amenities?: string[];
					archive_reason?: string | null;
					attribution?: string;
					change_seq?: number;
					created_at?: string;
					easy?: Json | null;
					email?: string | null;
					entry_free?: boolean | null;
					example?: boolean;
					hours_checked_on?: string | null;
					house_rules?: Json | null;
					id?: string;
					kind?: string;
					kreis?: string;
					lat?: number;
					licence?: string;
					locality?: string;
					lon?: number;
					merged_into?: string | null;
					municipality?: string;
					name?: NonNullable<Json>;
					nature_park?: string | null;
					opening_hours?: string | null;
					organisation_id?: string | null;
					period?: string | null;
					phone?: string | null;
					position_confirmed?: boolean;
					postcode?: string | null;
					provenance?: NonNullable<Json>;
					published_at?: string | null;
					slug?: string;
					spoken?: string[];
					status?: string;
					street?: string | null;
					subkind?: string;
					summary?: Json | null;
					updated_at?: string;
					version?: number;
					website?: string | null;
					wheelchair?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'places_merged_into_fkey';
						columns: ['merged_into'];
						isOneToOne: false;
						referencedRelation: 'places';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'places_organisation_id_fkey';
						columns: ['organisation_id'];
						isOneToOne: false;
						referencedRelation: 'organisations';
						referencedColumns: ['id'];
					},
				];
			};
			product_inputs: {
				Row: {
					from_place: string | null;
					from_text: Json | null;
					id: string;
					lat: number | null;
					lon: number | null;
					name: NonNullable<Json>;
					position: number;
					product_id: string;
				};
				ComputedFields: never;
				Insert: {
					from_place?: string | null;
					from_text?: Json | null;
					id?: string;
					lat?: number | null;
					lon?: number | null;
					name: NonNullable<Json>;
					position?: number;
					product_id: string;
				};
				Update: {
					from_place?: string | null;
					from_text?: Json | null;
					id?: string;
					lat?: number | null;
					lon?: number | null;
					name?: NonNullable<Json>;
					position?: number;
					product_id?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'product_inputs_from_place_fkey';
						columns: ['from_place'];
						isOneToOne: false;
						referencedRelation: 'places';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'product_inputs_product_id_fkey';
						columns: ['product_id'];
						isOneToOne: false;
						referencedRelation: 'products';
						referencedColumns: ['id'];
					},
				];
			};
			products: {
				Row: {
					category: string;
					created_at: string;
					id: string;
					months: number[];
					name: NonNullable<Json>;
					place_id: string;
					position: number;
					slug: string;
					updated_at: string;
				};
				ComputedFields: never;
				Insert: {
					category: string;
					created_at?: string;
					id?: string;
					months?: number[];
					name: NonNullable<Json>;
					place_id: string;
					position?: number;
					slug: string;
					updated_at?: string;
				};
				Update: {
					category?: string;
					created_at?: string;
					id?: string;
					months?: number[];
					name?: NonNullable<Json>;
					place_id?: string;
					position?: number;
					slug?: string;
					updated_at?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'products_place_id_fkey';
						columns: ['place_id'];
						isOneToOne: false;
						referencedRelation: 'places';
						referencedColumns: ['id'];
					},
				];
			};
			reports: {
				Row: {
					created_at: string;
					id: string;
					kind: string;
					note: string | null;
					place_id: string;
					visited_on: string;
				};
				ComputedFields: never;
				Insert: {
					created_at?: string;
					id: string;
					kind: string;
					note?: string | null;
					place_id: string;
					visited_on: string;
				};
				Update: {
					created_at?: string;
					id?: string;
					kind?: string;
					note?: string | null;
					place_id?: string;
					visited_on?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'reports_place_id_fkey';
						columns: ['place_id'];
						isOneToOne: false;
						referencedRelation: 'places';
						referencedColumns: ['id'];
					},
				];
			};
			reservation_events: {
				Row: {
					actor: string;
					at: string;
					id: number;
					kind: string;
					party: number;
					reservation_id: string;
					slot_id: string;
				};
				ComputedFields: never;
				Insert: {
					actor: string;
					at: string;
					id?: never;
					kind: string;
					party: number;
					reservation_id: string;
					slot_id: string;
				};
				Update: {
					actor?: string;
					at?: string;
					id?: never;
					kind?: string;
					party?: number;
					reservation_id?: string;
					slot_id?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'reservation_events_reservation_id_fkey';
						columns: ['reservation_id'];
						isOneToOne: false;
						referencedRelation: 'reservations';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'reservation_events_slot_id_fkey';
						columns: ['slot_id'];
						isOneToOne: false;
						referencedRelation: 'slots';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'reservation_events_slot_id_fkey';
						columns: ['slot_id'];
						isOneToOne: false;
						referencedRelation: 'visit_slots';
						referencedColumns: ['id'];
					},
				];
			};
			reservations: {
				Row: {
					attended_party: number | null;
					checked_at: string | null;
					code: string;
					created_at: string;
					email: string | null;
					erased_at: string | null;
					id: string;
					is_walk_in: boolean;
					lang: string;
					name: string | null;
					note: string | null;
					offered_until: string | null;
					party: number;
					phone: string | null;
					slot_id: string;
					status: string;
					updated_at: string;
					waiting_no: number | null;
				};
				ComputedFields: never;
				Insert: {
					attended_party?: number | null;
					checked_at?: string | null;
					code: string;
					created_at?: string;
					email?: string | null;
					erased_at?: string | null;
					id: string;
					is_walk_in?: boolean;
					lang?: string;
					name?: string | null;
					note?: string | null;
					offered_until?: string | null;
					party: number;
					phone?: string | null;
					slot_id: string;
					status: string;
					updated_at?: string;
					waiting_no?: number | null;
				};
				Update: {
					attended_party?: number | null;
					checked_at?: string | null;
					code?: string;
					created_at?: string;
					email?: string | null;
					erased_at?: string | null;
					id?: string;
					is_walk_in?: boolean;
					lang?: string;
					name?: string | null;
					note?: string | null;
					offered_until?: string | null;
					party?: number;
					phone?: string | null;
					slot_id?: string;
					status?: string;
					updated_at?: string;
					waiting_no?: number | null;
				};
				Relationships: [
					{
						foreignKeyName: 'reservations_slot_id_fkey';
						columns: ['slot_id'];
						isOneToOne: false;
						referencedRelation: 'slots';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'reservations_slot_id_fkey';
						columns: ['slot_id'];
						isOneToOne: false;
						referencedRelation: 'visit_slots';
						referencedColumns: ['id'];
					},
				];
			};
			series: {
				Row: {
					created_at: string;
					duration_minutes: number;
					exceptions: string[];
					id: string;
					place_id: string;
					rrule: string;
					starts_local: string;
				};
				ComputedFields: never;
				Insert: {
					created_at?: string;
					duration_minutes: number;
					exceptions?: string[];
					id: string;
					place_id: string;
					rrule: string;
					starts_local: string;
				};
				Update: {
					created_at?: string;
					duration_minutes?: number;
					exceptions?: string[];
					id?: string;
					place_id?: string;
					rrule?: string;
					starts_local?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'series_place_id_fkey';
						columns: ['place_id'];
						isOneToOne: false;
						referencedRelation: 'places';
						referencedColumns: ['id'];
					},
				];
			};
			slots: {
				Row: {
					about: Json | null;
					accessibility: Json | null;
					audience: Json | null;
					book_until: string;
					cancel_reason: Json | null;
					capacity: number;
					confirm_email: boolean;
					created_at: string;
					ends_at: string;
					host: string | null;
					house_rules: Json | null;
					id: string;
					is_example: boolean;
					languages: string[];
					may_overlap: boolean;
					meeting_point: Json | null;
					party_max: number;
					party_min: number;
					place_id: string;
					price_cents: number | null;
					price_per: string;
					seats_taken: number;
					sequence: number;
					series_id: string | null;
					starts_at: string;
					status: string;
					title: NonNullable<Json>;
					updated_at: string;
				};
				ComputedFields: never;
				Insert: {
					about?: Json | null;
					accessibility?: Json | null;
					audience?: Json | null;
					book_until: string;
					cancel_reason?: Json | null;
					capacity: number;
					confirm_email?: boolean;
					created_at?: string;
					ends_at: string;
					host?: string | null;
					house_rules?: Json | null;
					id: string;
					is_example?: boolean;
					languages?: string[];
					may_overlap?: boolean;
					meeting_point?: Json | null;
					party_max: number;
					party_min?: number;
					place_id: string;
					price_cents?: number | null;
					price_per?: string;
					seats_taken?: number;
					sequence?: number;
					series_id?: string | null;
					starts_at: string;
					status?: string;
					title: NonNullable<Json>;
					updated_at?: string;
				};
				Update: {
					about?: Json | null;
					accessibility?: Json | null;
					audience?: Json | null;
					book_until?: string;
					cancel_reason?: Json | null;
					capacity?: number;
					confirm_email?: boolean;
					created_at?: string;
					ends_at?: string;
					host?: string | null;
					house_rules?: Json | null;
					id?: string;
					is_example?: boolean;
					languages?: string[];
					may_overlap?: boolean;
					meeting_point?: Json | null;
					party_max?: number;
					party_min?: number;
					place_id?: string;
					price_cents?: number | null;
					price_per?: string;
					seats_taken?: number;
					sequence?: number;
					series_id?: string | null;
					starts_at?: string;
					status?: string;
					title?: NonNullable<Json>;
					updated_at?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'slots_place_id_fkey';
						columns: ['place_id'];
						isOneToOne: false;
						referencedRelation: 'places';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'slots_series_id_fkey';
						columns: ['series_id'];
						isOneToOne: false;
						referencedRelation: 'series';
						referencedColumns: ['id'];
					},
				];
			};
			source_tags: {
				Row: {
					mapped: NonNullable<Json>;
					source_id: string;
					tags: NonNullable<Json>;
				};
				ComputedFields: never;
				Insert: {
					mapped?: NonNullable<Json>;
					source_id: string;
					tags?: NonNullable<Json>;
				};
				Update: {
					mapped?: NonNullable<Json>;
					source_id?: string;
					tags?: NonNullable<Json>;
				};
				Relationships: [
					{
						foreignKeyName: 'source_tags_source_id_fkey';
						columns: ['source_id'];
						isOneToOne: true;
						referencedRelation: 'sources';
						referencedColumns: ['id'];
					},
				];
			};
			sources: {
				Row: {
					attribution: string;
					created_at: string;
					external_id: string;
					id: string;
					licence: string;
					place_id: string;
					retrieved_on: string | null;
					source: string;
					updated_at: string;
					url: string | null;
				};
				ComputedFields: never;
				Insert: {
					attribution: string;
					created_at?: string;
					external_id: string;
					id?: string;
					licence: string;
					place_id: string;
					retrieved_on?: string | null;
					source: string;
					updated_at?: string;
					url?: string | null;
				};
				Update: {
					attribution?: string;
					created_at?: string;
					external_id?: string;
					id?: string;
					licence?: string;
					place_id?: string;
					retrieved_on?: string | null;
					source?: string;
					updated_at?: string;
					url?: string | null;
				};
				Relationships: [
					{
						foreignKeyName: 'sources_place_id_fkey';
						columns: ['place_id'];
						isOneToOne: false;
						referencedRelation: 'places';
						referencedColumns: ['id'];
					},
				];
			};
			stories: {
				Row: {
					attribution: string;
					body: NonNullable<Json>;
					created_at: string;
					example: boolean;
					id: string;
					licence: string;
					person_consent_on: string | null;
					person_name: string | null;
					person_role: Json | null;
					place_id: string;
					position: number;
					title: NonNullable<Json>;
					updated_at: string;
				};
				ComputedFields: never;
				Insert: {
					attribution: string;
					body: NonNullable<Json>;
					created_at?: string;
					example?: boolean;
					id?: string;
					licence?: string;
					person_consent_on?: string | null;
					person_name?: string | null;
					person_role?: Json | null;
					place_id: string;
					position?: number;
					title: NonNullable<Json>;
					updated_at?: string;
				};
				Update: {
					attribution?: string;
					body?: NonNullable<Json>;
					created_at?: string;
					example?: boolean;
					id?: string;
					licence?: string;
					person_consent_on?: string | null;
					person_name?: string | null;
					person_role?: Json | null;
					place_id?: string;
					position?: number;
					title?: NonNullable<Json>;
					updated_at?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'stories_place_id_fkey';
						columns: ['place_id'];
						isOneToOne: false;
						referencedRelation: 'places';
						referencedColumns: ['id'];
					},
				];
			};
			versions: {
				Row: {
					changed_at: string;
					changed_by: string | null;
					data: Json | null;
					id: number;
					noun: string;
					place_id: string;
					record_id: string;
				};
				ComputedFields: never;
				Insert: {
					changed_at?: string;
					changed_by?: string | null;
					data?: Json | null;
					id?: never;
					noun: string;
					place_id: string;
					record_id: string;
				};
				Update: {
					changed_at?: string;
					changed_by?: string | null;
					data?: Json | null;
					id?: never;
					noun?: string;
					place_id?: string;
					record_id?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'versions_place_id_fkey';
						columns: ['place_id'];
						isOneToOne: false;
						referencedRelation: 'places';
						referencedColumns: ['id'];
					},
				];
			};
		};
		Views: {
			attributions: {
				Row: {
					attribution: string | null;
					licence: string | null;
					noun: string | null;
					records: number | null;
				};
				ComputedFields: never;
				Relationships: [];
			};
			catalogue_places: {
				Row: {
					access: string | null;
					amenities: string[];
					categories: Json | null;
					change_seq: number;
					closures: Json | null;
					entry_free: boolean | null;
					example: boolean;
					kind: string;
					kreis: string;
					labels: Json | null;
					lat: number;
					licence: string;
					locality: string;
					lon: number;
					municipality: string;
					name: NonNullable<Json>;
					opening_hours: string | null;
					photo: string | null;
					position_confirmed: boolean;
					products: Json | null;
					slug: string;
					spoken: string[];
					subkind: string;
					wheelchair: string;
				};
				ComputedFields: never;
				Insert: {
					access?: string | null;
					amenities?: string[] | null;
					categories?: never;
					change_seq?: number | null;
					closures?: never;
					entry_free?: boolean | null;
					example?: boolean | null;
					kind?: string | null;
					kreis?: string | null;
					labels?: never;
					lat?: number | null;
					licence?: string | null;
					locality?: string | null;
					lon?: number | null;
					municipality?: string | null;
					name?: Json | null;
					opening_hours?: string | null;
					photo?: never;
					position_confirmed?: boolean | null;
					products?: never;
					slug?: string | null;
					spoken?: string[] | null;
					subkind?: string | null;
					wheelchair?: string | null;
				};
				Update: {
					access?: string | null;
					amenities?: string[] | null;
					categories?: never;
					change_seq?: number | null;
					closures?: never;
					entry_free?: boolean | null;
					example?: boolean | null;
					kind?: string | null;
					kreis?: string | null;
					labels?: never;
					lat?: number | null;
					licence?: string | null;
					locality?: string | null;
					lon?: number | null;
					municipality?: string | null;
					name?: Json | null;
					opening_hours?: string | null;
					photo?: never;
					position_confirmed?: boolean | null;
					products?: never;
					slug?: string | null;
					spoken?: string[] | null;
					subkind?: string | null;
					wheelchair?: string | null;
				};
				Relationships: [];
			};
			current_awards: {
				Row: {
					evidence: string;
					id: string;
					label_id: string;
					place_id: string;
					valid_from: string;
					valid_until: string;
				};
				ComputedFields: never;
				Insert: {
					evidence?: string | null;
					id?: string | null;
					label_id?: string | null;
					place_id?: string | null;
					valid_from?: string | null;
					valid_until?: string | null;
				};
				Update: {
					evidence?: string | null;
					id?: string | null;
					label_id?: string | null;
					place_id?: string | null;
					valid_from?: string | null;
					valid_until?: string | null;
				};
				Relationships: [
					{
						foreignKeyName: 'awards_label_id_fkey';
						columns: ['label_id'];
						isOneToOne: false;
						referencedRelation: 'labels';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'awards_place_id_fkey';
						columns: ['place_id'];
						isOneToOne: false;
						referencedRelation: 'places';
						referencedColumns: ['id'];
					},
				];
			};
			portrayed_people: {
				Row: {
					names: string[] | null;
					slug: string;
				};
				ComputedFields: never;
				Relationships: [];
			};
			visit_slots: {
				Row: {
					about: Json | null;
					accessibility: Json | null;
					audience: Json | null;
					book_until: string;
					cancel_reason: Json | null;
					capacity: number;
					confirm_email: boolean;
					ends_at: string;
					host: string | null;
					house_rules: Json | null;
					id: string;
					is_example: boolean;
					languages: string[];
					meeting_point: Json | null;
					party_max: number;
					party_min: number;
					place_id: string;
					place_name: NonNullable<Json>;
					place_slug: string;
					price_cents: number | null;
					price_per: string;
					seats_left: number | null;
					sequence: number;
					series_id: string | null;
					starts_at: string;
					status: string;
					title: NonNullable<Json>;
					updated_at: string;
					waiting: number | null;
				};
				ComputedFields: never;
				Relationships: [
					{
						foreignKeyName: 'slots_place_id_fkey';
						columns: ['place_id'];
						isOneToOne: false;
						referencedRelation: 'places';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'slots_series_id_fkey';
						columns: ['series_id'];
						isOneToOne: false;
						referencedRelation: 'series';
						referencedColumns: ['id'];
					},
				];
			};
		};
		Functions: {
			accept_offer: { Args: { token: string }; Returns: Json };
			account_of: { Args: { address: string }; Returns: string };
			calendar_feed: { Args: { secret: string }; Returns: Json };
			cancel_reservation: { Args: { token: string }; Returns: Json };
			cancel_slots: {
				Args: { reason: Json; slot_ids: string[] };
				Returns: {
					about: Json | null;
					accessibility: Json | null;
					audience: Json | null;
					book_until: string;
					cancel_reason: Json | null;
					capacity: number;
					confirm_email: boolean;
					created_at: string;
					ends_at: string;
					host: string | null;
					house_rules: Json | null;
					id: string;
					is_example: boolean;
					languages: string[];
					may_overlap: boolean;
					meeting_point: Json | null;
					party_max: number;
					party_min: number;
					place_id: string;
					price_cents: number | null;
					price_per: string;
					seats_taken: number;
					sequence: number;
					series_id: string | null;
					starts_at: string;
					status: string;
					title: NonNullable<Json>;
					updated_at: string;
				}[];
				SetofOptions: {
					from: '*';
					to: 'slots';
					isOneToOne: false;
					isSetofReturn: true;
				};
			};
			catalogue_seq: { Args: Record<PropertyKey, never>; Returns: number };
			change_party: { Args: { party: number; token: string }; Returns: Json };
			check_in: {
				Args: { at: string; came: number; reservation_id: string };
				Returns: {
					attended_party: number | null;
					checked_at: string | null;
					code: string;
					created_at: string;
					email: string | null;
					erased_at: string | null;
					id: string;
					is_walk_in: boolean;
					lang: string;
					name: string | null;
					note: string | null;
					offered_until: string | null;
					party: number;
					phone: string | null;
					slot_id: string;
					status: string;
					updated_at: string;
					waiting_no: number | null;
				};
				SetofOptions: {
					from: '*';
					to: 'reservations';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			confirm_email: { Args: { token: string }; Returns: Json };
			dead_mails: {
				Args: Record<PropertyKey, never>;
				Returns: {
					attempts: number;
					created_at: string;
					dead_at: string;
					id: number;
					lang: string;
					last_error: string;
					template: string;
					to_address: string;
				}[];
			};
			edit_series: {
				Args: { p: Json };
				Returns: {
					about: Json | null;
					accessibility: Json | null;
					audience: Json | null;
					book_until: string;
					cancel_reason: Json | null;
					capacity: number;
					confirm_email: boolean;
					created_at: string;
					ends_at: string;
					host: string | null;
					house_rules: Json | null;
					id: string;
					is_example: boolean;
					languages: string[];
					may_overlap: boolean;
					meeting_point: Json | null;
					party_max: number;
					party_min: number;
					place_id: string;
					price_cents: number | null;
					price_per: string;
					seats_taken: number;
					sequence: number;
					series_id: string | null;
					starts_at: string;
					status: string;
					title: NonNullable<Json>;
					updated_at: string;
				}[];
				SetofOptions: {
					from: '*';
					to: 'slots';
					isOneToOne: false;
					isSetofReturn: true;
				};
			};
			erase_contacts: { Args: { now?: string }; Returns: number };
			forget_me: { Args: { token: string }; Returns: Json };
			grant_role: { Args: { new_role: string; person: string }; Returns: undefined };
			import_places: { Args: { batch: Json }; Returns: Json };
			mail_failed: { Args: { error: string; mail: number }; Returns: undefined };
			mail_sent: { Args: { mail: number }; Returns: undefined };
			make_calendar_feed: { Args: { place_id: string }; Returns: Json };
			message_guests: {
				Args: { body: string; id: string; slot_id: string; subject: string };
				Returns: number;
			};
			own_roles: { Args: Record<PropertyKey, never>; Returns: string[] };
			publish_series: {
				Args: { p: Json };
				Returns: {
					about: Json | null;
					accessibility: Json | null;
					audience: Json | null;
					book_until: string;
					cancel_reason: Json | null;
					capacity: number;
					confirm_email: boolean;
					created_at: string;
					ends_at: string;
					host: string | null;
					house_rules: Json | null;
					id: string;
					is_example: boolean;
					languages: string[];
					may_overlap: boolean;
					meeting_point: Json | null;
					party_max: number;
					party_min: number;
					place_id: string;
					price_cents: number | null;
					price_per: string;
					seats_taken: number;
					sequence: number;
					series_id: string | null;
					starts_at: string;
					status: string;
					title: NonNullable<Json>;
					updated_at: string;
				}[];
				SetofOptions: {
					from: '*';
					to: 'slots';
					isOneToOne: false;
					isSetofReturn: true;
				};
			};
			queue_reminders: { Args: { now?: string }; Returns: number };
			rename_place_slug: { Args: { new_slug: string; place_id: string }; Returns: undefined };
			report_place: {
				Args: {
					place_slug: string;
					report_id: string;
					report_kind: string;
					report_note?: string;
					visited: string;
				};
				Returns: string;
			};
			reservation_of: { Args: { token: string }; Returns: Json };
			reserve_seats: { Args: { p: Json }; Returns: Json };
			resolve_place_slug: { Args: { wanted: string }; Returns: Json };
			retry_mails: { Args: { ids: number[] }; Returns: number };
			revoke_calendar_feed: { Args: { id: string }; Returns: undefined };
			set_place_status: {
				Args: { new_status: string; place_id: string; reason?: string };
				Returns: number;
			};
			settle_slots: { Args: { now?: string }; Returns: number };
			take_mails: {
				Args: { most?: number };
				Returns: {
					attempts: number;
					created_at: string;
					data: Json;
					id: number;
					lang: string;
					template: string;
					to_address: string;
				}[];
			};
			visit_settings: { Args: Record<PropertyKey, never>; Returns: Json };
			walk_in: {
				Args: { id: string; name?: string; party: number; slot_id: string };
				Returns: {
					attended_party: number | null;
					checked_at: string | null;
					code: string;
					created_at: string;
					email: string | null;
					erased_at: string | null;
					id: string;
					is_walk_in: boolean;
					lang: string;
					name: string | null;
					note: string | null;
					offered_until: string | null;
					party: number;
					phone: string | null;
					slot_id: string;
					status: string;
					updated_at: string;
					waiting_no: number | null;
				};
				SetofOptions: {
					from: '*';
					to: 'reservations';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
		};
		Enums: {
			[_ in never]: never;
		};
		CompositeTypes: {
			[_ in never]: never;
		};
	};
};

type DatabaseWithoutInternals = Omit<Database, '__InternalSupabase'>;

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, 'public'>];

export type Tables<
	DefaultSchemaTableNameOrOptions extends
		| keyof (DefaultSchema['Tables'] & DefaultSchema['Views'])
		| { schema: keyof DatabaseWithoutInternals },
	TableName extends (DefaultSchemaTableNameOrOptions extends {
		schema: keyof DatabaseWithoutInternals;
	}
		? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'] &
				DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Views'])
		: never) = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
	? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'] &
			DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Views'])[TableName] extends {
			Row: infer R;
		}
		? R
		: never
	: DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema['Tables'] & DefaultSchema['Views'])
		? (DefaultSchema['Tables'] & DefaultSchema['Views'])[DefaultSchemaTableNameOrOptions] extends {
				Row: infer R;
			}
			? R
			: never
		: never;

export type TablesInsert<
	DefaultSchemaTableNameOrOptions extends
		keyof DefaultSchema['Tables'] | { schema: keyof DatabaseWithoutInternals },
	TableName extends (DefaultSchemaTableNameOrOptions extends {
		schema: keyof DatabaseWithoutInternals;
	}
		? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables']
		: never) = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
	? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'][TableName] extends {
			Insert: infer I;
		}
		? I
		: never
	: DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables']
		? DefaultSchema['Tables'][DefaultSchemaTableNameOrOptions] extends {
				Insert: infer I;
			}
			? I
			: never
		: never;

export type TablesUpdate<
	DefaultSchemaTableNameOrOptions extends
		keyof DefaultSchema['Tables'] | { schema: keyof DatabaseWithoutInternals },
	TableName extends (DefaultSchemaTableNameOrOptions extends {
		schema: keyof DatabaseWithoutInternals;
	}
		? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables']
		: never) = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
	? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'][TableName] extends {
			Update: infer U;
		}
		? U
		: never
	: DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables']
		? DefaultSchema['Tables'][DefaultSchemaTableNameOrOptions] extends {
				Update: infer U;
			}
			? U
			: never
		: never;

export type Enums<
	DefaultSchemaEnumNameOrOptions extends
		keyof DefaultSchema['Enums'] | { schema: keyof DatabaseWithoutInternals },
	EnumName extends (DefaultSchemaEnumNameOrOptions extends {
		schema: keyof DatabaseWithoutInternals;
	}
		? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions['schema']]['Enums']
		: never) = never,
> = DefaultSchemaEnumNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
	? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions['schema']]['Enums'][EnumName]
	: DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema['Enums']
		? DefaultSchema['Enums'][DefaultSchemaEnumNameOrOptions]
		: never;

export type CompositeTypes<
	PublicCompositeTypeNameOrOptions extends
		keyof DefaultSchema['CompositeTypes'] | { schema: keyof DatabaseWithoutInternals },
	CompositeTypeName extends (PublicCompositeTypeNameOrOptions extends {
		schema: keyof DatabaseWithoutInternals;
	}
		? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions['schema']]['CompositeTypes']
		: never) = never,
> = PublicCompositeTypeNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
	? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions['schema']]['CompositeTypes'][CompositeTypeName]
	: PublicCompositeTypeNameOrOptions extends keyof DefaultSchema['CompositeTypes']
		? DefaultSchema['CompositeTypes'][PublicCompositeTypeNameOrOptions]
		: never;

export const Constants = {
	public: {
		Enums: {},
	},
} as const;
