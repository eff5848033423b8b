"""Whom and what people watch, what they were told of it, and their Home tabs."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the step."""
    _watch()
    _watch_news()
    op.create_table(
        "home_tab",
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("user", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("shown", sa.String(), nullable=True),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("team", "user", name="pk_home_tab"),
    )


def downgrade() -> None:
    """Take the step back."""
    for table in ("home_tab", "watch_news", "watch"):
        op.drop_table(table)


def _watch() -> None:
    op.create_table(
        "watch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("user", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("muted", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_watch"),
        sa.UniqueConstraint("team", "user", "channel", "kind", "key", name="uq_watch_team_user_channel_kind_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_watch_team_expires_at", "watch", ["team", "expires_at"])


def _watch_news() -> None:
    op.create_table(
        "watch_news",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("user", sa.String(), nullable=False),
        sa.Column("upload_id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("thread_ts", sa.String(), nullable=True),
        sa.Column("matches", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("post_key", sa.String(), nullable=True),
        sa.Column("post_channel", sa.String(), nullable=True),
        sa.Column("post_ts", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["upload_id"], ["upload.id"], name="fk_watch_news_upload_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_watch_news"),
        sa.UniqueConstraint("team", "user", "upload_id", name="uq_watch_news_team_user_upload_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_watch_news_upload_id", "watch_news", ["upload_id"])
    op.create_index("ix_watch_news_post_key", "watch_news", ["post_key"])
    op.create_index("ix_watch_news_team_user_told_at", "watch_news", ["team", "user", "told_at"])
