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
						referencedRelation: 'place_care';
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
			blocks: {
				Row: {
					blocked_at: string;
					reason: string;
					subject: string;
					subject_id: string;
				};
				ComputedFields: never;
				Insert: {
					blocked_at?: string;
					reason: string;
					subject: string;
					subject_id: string;
				};
				Update: {
					blocked_at?: string;
					reason?: string;
					subject?: string;
					subject_id?: string;
				};
				Relationships: [];
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
						referencedRelation: 'place_care';
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
			claims: {
				Row: {
					claimed_by: string | null;
					created_at: string;
					decided_at: string | null;
					id: string;
					note: string | null;
					organisation_id: string;
					place_id: string;
					proof: string;
					status: string;
				};
				ComputedFields: never;
				Insert: {
					claimed_by?: string | null;
					created_at?: string;
					decided_at?: string | null;
					id: string;
					note?: string | null;
					organisation_id: string;
					place_id: string;
					proof: string;
					status?: string;
				};
				Update: {
					claimed_by?: string | null;
					created_at?: string;
					decided_at?: string | null;
					id?: string;
					note?: string | null;
					organisation_id?: string;
					place_id?: string;
					proof?: string;
					status?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'claims_claimed_by_fkey';
						columns: ['claimed_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'claims_organisation_id_fkey';
						columns: ['organisation_id'];
						isOneToOne: false;
						referencedRelation: 'organisations';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'claims_place_id_fkey';
						columns: ['place_id'];
						isOneToOne: false;
						referencedRelation: 'place_care';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'claims_place_id_fkey';
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
						referencedRelation: 'place_care';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'closures_place_id_fkey';
						columns: ['place_id'];
						isOneToOne: false;
						referencedRelation: 'places';
						referencedColumns: ['id'];
					},
				];
			};
			import_rows: {
				Row: {
					after: NonNullable<Json>;
					before: Json | null;
					import_id: string;
					last_version: number;
					place_id: string | null;
					row_no: number;
					verdict: string;
				};
				ComputedFields: never;
				Insert: {
					after?: NonNullable<Json>;
					before?: Json | null;
					import_id: string;
					last_version?: number;
					place_id?: string | null;
					row_no: number;
					verdict: string;
				};
				Update: {
					after?: NonNullable<Json>;
					before?: Json | null;
					import_id?: string;
					last_version?: number;
					place_id?: string | null;
					row_no?: number;
					verdict?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'import_rows_import_id_fkey';
						columns: ['import_id'];
						isOneToOne: false;
						referencedRelation: 'imports';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'import_rows_place_id_fkey';
						columns: ['place_id'];
						isOneToOne: false;
						referencedRelation: 'place_care';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'import_rows_place_id_fkey';
						columns: ['place_id'];
						isOneToOne: false;
						referencedRelation: 'places';
						referencedColumns: ['id'];
					},
				];
			};
			imports: {
				Row: {
					attribution: string;
					columns: NonNullable<Json>;
					created_at: string;
					created_by: string | null;
					file_name: string;
					id: string;
					licence: string;
					organisation_id: string;
					outcome: NonNullable<Json>;
					planned: number;
					status: string;
					updated_at: string;
				};
				ComputedFields: never;
				Insert: {
					attribution: string;
					columns?: NonNullable<Json>;
					created_at?: string;
					created_by?: string | null;
					file_name: string;
					id: string;
					licence: string;
					organisation_id: string;
					outcome?: NonNullable<Json>;
					planned: number;
					status?: string;
					updated_at?: string;
				};
				Update: {
					attribution?: string;
					columns?: NonNullable<Json>;
					created_at?: string;
					created_by?: string | null;
					file_name?: string;
					id?: string;
					licence?: string;
					organisation_id?: string;
					outcome?: NonNullable<Json>;
					planned?: number;
					status?: string;
					updated_at?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'imports_created_by_fkey';
						columns: ['created_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'imports_organisation_id_fkey';
						columns: ['organisation_id'];
						isOneToOne: false;
						referencedRelation: 'organisations';
						referencedColumns: ['id'];
					},
				];
			};
			invitations: {
				Row: {
					accepted_at: string | null;
					created_at: string;
					email: string | null;
					expires_at: string;
					id: string;
					invited_by: string | null;
					organisation_id: string;
					revoked_at: string | null;
					role: string;
					token_hash: string;
				};
				ComputedFields: never;
				Insert: {
					accepted_at?: string | null;
					created_at?: string;
					email?: string | null;
					expires_at: string;
					id: string;
					invited_by?: string | null;
					organisation_id: string;
					revoked_at?: string | null;
					role: string;
					token_hash: string;
				};
				Update: {
					accepted_at?: string | null;
					created_at?: string;
					email?: string | null;
					expires_at?: string;
					id?: string;
					invited_by?: string | null;
					organisation_id?: string;
					revoked_at?: string | null;
					role?: string;
					token_hash?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'invitations_invited_by_fkey';
						columns: ['invited_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'invitations_organisation_id_fkey';
						columns: ['organisation_id'];
						isOneToOne: false;
						referencedRelation: 'organisations';
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
			moderation_log: {
				Row: {
					action: string;
					actor: string | null;
					at: string;
					before: NonNullable<Json>;
					id: number;
					note: string | null;
					organisation_id: string | null;
					other_id: string | null;
					place_id: string | null;
					undoes: number | null;
				};
				ComputedFields: never;
				Insert: {
					action: string;
					actor?: string | null;
					at?: string;
					before?: NonNullable<Json>;
					id?: never;
					note?: string | null;
					organisation_id?: string | null;
					other_id?: string | null;
					place_id?: string | null;
					undoes?: number | null;
				};
				Update: {
					action?: string;
					actor?: string | null;
					at?: string;
					before?: NonNullable<Json>;
					id?: never;
					note?: string | null;
					organisation_id?: string | null;
					other_id?: string | null;
					place_id?: string | null;
					undoes?: number | null;
				};
				Relationships: [
					{
						foreignKeyName: 'moderation_log_actor_fkey';
						columns: ['actor'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'moderation_log_undoes_fkey';
						columns: ['undoes'];
						isOneToOne: true;
						referencedRelation: 'moderation_log';
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
					recognised_at: string | null;
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
					recognised_at?: string | null;
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
					recognised_at?: string | null;
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
			photo_consents: {
				Row: {
					id: number;
					photo_id: string;
					place_id: string;
					said: string;
					said_at: string;
					said_by: string | null;
				};
				ComputedFields: never;
				Insert: {
					id?: never;
					photo_id: string;
					place_id: string;
					said: string;
					said_at?: string;
					said_by?: string | null;
				};
				Update: {
					id?: never;
					photo_id?: string;
					place_id?: string;
					said?: string;
					said_at?: string;
					said_by?: string | null;
				};
				Relationships: [
					{
						foreignKeyName: 'photo_consents_place_id_fkey';
						columns: ['place_id'];
						isOneToOne: false;
						referencedRelation: 'place_care';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'photo_consents_place_id_fkey';
						columns: ['place_id'];
						isOneToOne: false;
						referencedRelation: 'places';
						referencedColumns: ['id'];
					},
				];
			};
			photo_uploads: {
				Row: {
					alt: Json | null;
					created_at: string;
					credit: string | null;
					focus_x: number;
					focus_y: number;
					height: number;
					id: string;
					licence: string | null;
					path: string;
					persons_consent: string | null;
					place_id: string;
					width: number;
					widths: number[];
				};
				ComputedFields: never;
				Insert: {
					alt?: Json | null;
					created_at?: string;
					credit?: string | null;
					focus_x?: number;
					focus_y?: number;
					height: number;
					id: string;
					licence?: string | null;
					path: string;
					persons_consent?: string | null;
					place_id: string;
					width: number;
					widths: number[];
				};
				Update: {
					alt?: Json | null;
					created_at?: string;
					credit?: string | null;
					focus_x?: number;
					focus_y?: number;
					height?: number;
					id?: string;
					licence?: string | null;
					path?: string;
					persons_consent?: string | null;
					place_id?: string;
					width?: number;
					widths?: number[];
				};
				Relationships: [
					{
						foreignKeyName: 'photo_uploads_place_id_fkey';
						columns: ['place_id'];
						isOneToOne: false;
						referencedRelation: 'place_care';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'photo_uploads_place_id_fkey';
						columns: ['place_id'];
						isOneToOne: false;
						referencedRelation: 'places';
						referencedColumns: ['id'];
					},
				];
			};
			photos: {
				Row: {
					alt: NonNullable<Json>;
					created_at: string;
					credit: string;
					drawn: boolean;
					focus_x: number;
					focus_y: number;
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
					focus_x?: number;
					focus_y?: number;
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
					focus_x?: number;
					focus_y?: number;
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
						referencedRelation: 'place_care';
						referencedColumns: ['id'];
					},
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
						referencedRelation: 'place_care';
						referencedColumns: ['id'];
					},
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
						referencedRelation: 'place_care';
						referencedColumns: ['id'];
					},
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
						referencedRelation: 'place_care';
						referencedColumns: ['id'];
					},
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
						referencedRelation: 'place_care';
						referencedColumns: ['id'];
					},
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
						referencedRelation: 'place_care';
						referencedColumns: ['id'];
					},
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
						referencedRelation: 'place_care';
						referencedColumns: ['id'];
					},
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
						referencedRelation: 'place_care';
						referencedColumns: ['id'];
					},
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
						referencedRelation: 'place_care';
						referencedColumns: ['id'];
					},
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
						referencedRelation: 'place_care';
						referencedColumns: ['id'];
					},
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
					note: string | null;
					noun: string;
					place_id: string;
					record_id: string;
					undoes: number | null;
				};
				ComputedFields: never;
				Insert: {
					changed_at?: string;
					changed_by?: string | null;
					data?: Json | null;
					id?: never;
					note?: string | null;
					noun: string;
					place_id: string;
					record_id: string;
					undoes?: number | null;
				};
				Update: {
					changed_at?: string;
					changed_by?: string | null;
					data?: Json | null;
					id?: never;
					note?: string | null;
					noun?: string;
					place_id?: string;
					record_id?: string;
					undoes?: number | null;
				};
				Relationships: [
					{
						foreignKeyName: 'versions_place_id_fkey';
						columns: ['place_id'];
						isOneToOne: false;
						referencedRelation: 'place_care';
						referencedColumns: ['id'];
					},
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
						referencedRelation: 'place_care';
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
			place_care: {
				Row: {
					access: string | null;
					accessibility: NonNullable<Json>;
					doubted: boolean | null;
					easy: Json | null;
					hours_checked_on: string | null;
					id: string;
					kind: string;
					labels: Json | null;
					municipality: string;
					name: NonNullable<Json>;
					next_slot: string | null;
					open_reports: number | null;
					opening_hours: string | null;
					organisation_id: string | null;
					photos: number | null;
					slug: string;
					status: string;
					story_titles: Json | null;
					subkind: string;
					summary: Json | null;
					updated_at: string;
					version: number;
					wheelchair: string;
				};
				ComputedFields: never;
				Insert: {
					access?: string | null;
					accessibility?: Json | null;
					doubted?: never;
					easy?: Json | null;
					hours_checked_on?: string | null;
					id?: string | null;
					kind?: string | null;
					labels?: never;
					municipality?: string | null;
					name?: Json | null;
					next_slot?: never;
					open_reports?: never;
					opening_hours?: string | null;
					organisation_id?: string | null;
					photos?: never;
					slug?: string | null;
					status?: string | null;
					story_titles?: never;
					subkind?: string | null;
					summary?: Json | null;
					updated_at?: string | null;
					version?: number | null;
					wheelchair?: string | null;
				};
				Update: {
					access?: string | null;
					accessibility?: Json | null;
					doubted?: never;
					easy?: Json | null;
					hours_checked_on?: string | null;
					id?: string | null;
					kind?: string | null;
					labels?: never;
					municipality?: string | null;
					name?: Json | null;
					next_slot?: never;
					open_reports?: never;
					opening_hours?: string | null;
					organisation_id?: string | null;
					photos?: never;
					slug?: string | null;
					status?: string | null;
					story_titles?: never;
					subkind?: string | null;
					summary?: Json | null;
					updated_at?: string | null;
					version?: number | null;
					wheelchair?: string | null;
				};
				Relationships: [
					{
						foreignKeyName: 'places_organisation_id_fkey';
						columns: ['organisation_id'];
						isOneToOne: false;
						referencedRelation: 'organisations';
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
						referencedRelation: 'place_care';
						referencedColumns: ['id'];
					},
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
			accept_invitation: { Args: { token: string }; Returns: Json };
			accept_offer: { Args: { token: string }; Returns: Json };
			account_of: { Args: { address: string }; Returns: string };
			add_photo: {
				Args: {
					height: number;
					id: string;
					path: string;
					place_id: string;
					width: number;
					widths: number[];
				};
				Returns: Json;
			};
			block: { Args: { reason: string; subject: string; subject_id: string }; Returns: number };
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
			care_of_link: { Args: { token: string }; Returns: Json };
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
			claim_place: { Args: { p: Json }; Returns: undefined };
			confirm_email: { Args: { token: string }; Returns: Json };
			confirm_hours: { Args: { slugs: string[]; token: string }; Returns: Json };
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
			decide_claim: {
				Args: { accepted: boolean; claim_id: string; note?: string };
				Returns: number;
			};
			delete_account: { Args: { places?: Json }; Returns: undefined };
			delete_photo: { Args: { id: string }; Returns: undefined };
			describe_photo: { Args: { p: Json }; Returns: Json };
			edit_part: { Args: { p: Json }; Returns: Json };
			edit_place: { Args: { p: Json }; Returns: Json };
			edit_places: { Args: { edits: Json }; Returns: Json };
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
			forget_invitations: { Args: { now?: string }; Returns: number };
			forget_me: { Args: { token: string }; Returns: Json };
			grant_role: { Args: { new_role: string; person: string }; Returns: undefined };
			import_batch: { Args: { p: Json }; Returns: Json };
			import_places: { Args: { batch: Json }; Returns: Json };
			invite_member: { Args: { p: Json }; Returns: undefined };
			leave_organisation: {
				Args: { organisation_id: string; places?: string };
				Returns: undefined;
			};
			look_at_invitation: { Args: { token: string }; Returns: Json };
			mail_code: { Args: { address: string; code: string; lang: string }; Returns: undefined };
			mail_failed: { Args: { error: string; mail: number }; Returns: undefined };
			mail_sent: { Args: { mail: number }; Returns: undefined };
			make_calendar_feed: { Args: { place_id: string }; Returns: Json };
			may_add_photo: { Args: { id: string; place_id: string }; Returns: Json };
			merge_places: { Args: { note?: string; other: string; survivor: string }; Returns: number };
			message_guests: {
				Args: { body: string; id: string; slot_id: string; subject: string };
				Returns: number;
			};
			moderate_place: {
				Args: { decision: string; note?: string; place_id: string };
				Returns: number;
			};
			open_reports: {
				Args: Record<PropertyKey, never>;
				Returns: {
					created_at: string;
					id: string;
					kind: string;
					note: string | null;
					place_id: string;
					visited_on: string;
				}[];
				SetofOptions: {
					from: '*';
					to: 'reports';
					isOneToOne: false;
					isSetofReturn: true;
				};
			};
			order_photos: { Args: { photo_ids: string[]; place_id: string }; Returns: string[] };
			own_roles: { Args: Record<PropertyKey, never>; Returns: string[] };
			photos_removed: { Args: { paths: string[] }; Returns: undefined };
			place_history: { Args: { before?: number; most?: number; place_id: string }; Returns: Json };
			publish_import: { Args: { import_id: string }; Returns: Json };
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
			queue_care_reminders: { Args: { now?: string }; Returns: number };
			queue_moderation_digest: { Args: { now?: string }; Returns: number };
			queue_reminders: { Args: { now?: string }; Returns: number };
			recognise_organisation: {
				Args: { note?: string; organisation_id: string; trust: boolean };
				Returns: number;
			};
			register_organisation: {
				Args: { p: Json };
				Returns: {
					about: Json | null;
					created_at: string;
					example: boolean;
					id: string;
					kind: string;
					name: string;
					recognised_at: string | null;
					slug: string;
					trusted: boolean;
					updated_at: string;
					website: string | null;
				};
				SetofOptions: {
					from: '*';
					to: 'organisations';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			remove_member: { Args: { organisation_id: string; person_id: string }; Returns: undefined };
			rename_place_slug: { Args: { new_slug: string; place_id: string }; Returns: undefined };
			report_place: {
				Args: {
					network?: string;
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
			revoke_invitation: { Args: { id: string }; Returns: undefined };
			set_member_role: {
				Args: { new_role: string; organisation_id: string; person_id: string };
				Returns: undefined;
			};
			set_place_status: {
				Args: { new_status: string; place_id: string; reason?: string };
				Returns: number;
			};
			set_place_statuses: { Args: { wanted: Json }; Returns: Json };
			set_report_aside: { Args: { note?: string; report_id: string }; Returns: number };
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
			take_photo_removals: {
				Args: { most?: number };
				Returns: {
					path: string;
					widths: number[];
				}[];
			};
			tell_apart: { Args: { other_id: string; place_id: string }; Returns: number };
			undo_decision: { Args: { entry_id: number; note?: string }; Returns: number };
			undo_import: { Args: { import_id: string }; Returns: Json };
			undo_version: { Args: { version_id: number }; Returns: Json };
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
			what_goes_with_me: { Args: Record<PropertyKey, never>; Returns: Json };
			withdraw_claim: { Args: { id: string }; Returns: undefined };
			withdraw_photo_consent: { Args: { id: string }; Returns: undefined };
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
