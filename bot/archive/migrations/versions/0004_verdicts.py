"""Whether people found an item of a reading helpful; who had what forgotten."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the step."""
    op.create_table(
        "verdict",
        sa.Column("reading_id", sa.Integer(), nullable=False),
        sa.Column("item", sa.String(24), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("user", sa.String(), nullable=False),
        sa.Column("helpful", sa.Boolean(), nullable=False),
        sa.Column("judged_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["reading_id"], ["reading.id"], name="fk_verdict_reading_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("reading_id", "item", "start", "end", "team", "user", name="pk_verdict"),
    )
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("user", sa.String(), nullable=False),
        sa.Column("deed", sa.String(24), nullable=False),
        sa.Column("documents", sa.Integer(), nullable=False),
        sa.Column("posts", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_audit"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_audit_team_at", "audit", ["team", "at"])


def downgrade() -> None:
    """Take the step back."""
    op.drop_table("audit")
    op.drop_table("verdict")
