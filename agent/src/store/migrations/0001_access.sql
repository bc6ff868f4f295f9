CREATE TABLE "public_usage" (
	"agent_id" text NOT NULL,
	"day" date NOT NULL,
	"calls" integer NOT NULL,
	CONSTRAINT "public_usage_agent_id_day_pk" PRIMARY KEY("agent_id","day")
);
--> statement-breakpoint
ALTER TABLE "agents" ADD COLUMN "voice" text;--> statement-breakpoint
ALTER TABLE "agents" ADD COLUMN "cal_event_type_id" integer;--> statement-breakpoint
ALTER TABLE "agents" ADD COLUMN "visitor_secret_cipher" text;--> statement-breakpoint
ALTER TABLE "agents" ADD COLUMN "visitor_secret_nonce" text;--> statement-breakpoint
ALTER TABLE "agents" ADD COLUMN "visitor_secret_kid" text;--> statement-breakpoint
ALTER TABLE "agents" ADD COLUMN "calls_per_day" integer DEFAULT 200 NOT NULL;--> statement-breakpoint
ALTER TABLE "agents" ADD COLUMN "transfer_mode" text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE "agents" ADD COLUMN "transfer_to" text;--> statement-breakpoint
ALTER TABLE "agents" ADD COLUMN "transfer_sentence" text;--> statement-breakpoint
ALTER TABLE "public_usage" ADD CONSTRAINT "public_usage_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("id") ON DELETE no action ON UPDATE no action;