CREATE TABLE "bookings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agent_id" text NOT NULL,
	"call_id" text,
	"uid_hash" text NOT NULL,
	"uid_cipher" text,
	"uid_nonce" text,
	"uid_kid" text,
	"attendee_hash" text,
	"start_at" timestamp (3) with time zone NOT NULL,
	"duration_min" integer NOT NULL,
	"status" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "bookings_agent_uid" UNIQUE("agent_id","uid_hash")
);
--> statement-breakpoint
CREATE TABLE "call_events" (
	"call_id" text NOT NULL,
	"reporter" text NOT NULL,
	"seq" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"data" jsonb NOT NULL,
	CONSTRAINT "call_events_call_id_reporter_seq_pk" PRIMARY KEY("call_id","reporter","seq")
);
--> statement-breakpoint
CREATE TABLE "calls" (
	"id" text PRIMARY KEY NOT NULL,
	"room" text NOT NULL,
	"agent_id" text NOT NULL,
	"channel" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"end_reason" text,
	"outcome" text,
	"reporter" text NOT NULL,
	"reporter_since" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "agents" ADD COLUMN "cal_checked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "agents" ADD COLUMN "cal_check_ok" boolean;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_events" ADD CONSTRAINT "call_events_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bookings_of_agent" ON "bookings" USING btree ("agent_id","created_at","id");--> statement-breakpoint
CREATE INDEX "bookings_by_uid" ON "bookings" USING btree ("uid_hash");--> statement-breakpoint
CREATE INDEX "bookings_by_attendee" ON "bookings" USING btree ("attendee_hash");--> statement-breakpoint
CREATE INDEX "calls_of_agent" ON "calls" USING btree ("agent_id","started_at","id");--> statement-breakpoint
CREATE INDEX "calls_by_start" ON "calls" USING btree ("started_at");--> statement-breakpoint
CREATE INDEX "calls_by_room" ON "calls" USING btree ("room");