"""Threads in which the bot was asked, where a follow-up needs no mention, and the joint overviews it posted."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the step."""
    op.create_table(
        "conversation",
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("thread_ts", sa.String(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("team", "channel", "thread_ts", name="pk_conversation"),
    )
    op.create_index("ix_conversation_until", "conversation", ["until"])
    op.create_table(
        "overview",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("message_ts", sa.String(), nullable=False),
        sa.Column("ts", sa.String(), nullable=True),
        sa.Column("is_gone", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_overview"),
        sa.UniqueConstraint("team", "channel", "message_ts", name="uq_overview_team_channel_message_ts"),
        sqlite_autoincrement=True,
    )


def downgrade() -> None:
    """Take the step back."""
    for table in ("overview", "conversation"):
        op.drop_table(table)
