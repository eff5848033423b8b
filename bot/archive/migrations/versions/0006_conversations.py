"""Threads in which the bot was asked, where a follow-up needs no mention, and posts made from several documents."""

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
        "compiled",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("ts", sa.String(), nullable=True),
        sa.Column("is_gone", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_compiled"),
        sa.UniqueConstraint("key", name="uq_compiled_key"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "compiled_from",
        sa.Column("compiled_id", sa.Integer(), nullable=False),
        sa.Column("upload_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["compiled_id"], ["compiled.id"], name="fk_compiled_from_compiled_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["upload_id"], ["upload.id"], name="fk_compiled_from_upload_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("compiled_id", "upload_id", name="pk_compiled_from"),
    )
    op.create_index("ix_compiled_from_upload_id", "compiled_from", ["upload_id"])


def downgrade() -> None:
    """Take the step back."""
    for table in ("compiled_from", "compiled", "conversation"):
        op.drop_table(table)
