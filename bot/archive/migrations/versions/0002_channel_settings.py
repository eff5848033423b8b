"""What people decide for a channel: what is watched, how it is answered, how long it is kept."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the step."""
    op.create_table(
        "channel_settings",
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("unasked", sa.String(24), nullable=False),
        sa.Column("kinds", sa.JSON(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("timezone", sa.String(), nullable=False),
        sa.Column("date_form", sa.String(), nullable=False),
        sa.Column("retention_days", sa.Integer(), nullable=True),
        sa.Column("changers", sa.String(24), nullable=False),
        sa.Column("named", sa.JSON(), nullable=False),
        sa.Column("invited_by", sa.String(), nullable=True),
        sa.Column("changed_by", sa.String(), nullable=True),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("team", "channel", name="pk_channel_settings"),
    )
    op.create_index("ix_channel_settings_retention_days", "channel_settings", ["retention_days"])
    op.add_column("upload", sa.Column("quietly", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("channel", sa.Column("is_archived", sa.Boolean(), nullable=False, server_default=sa.false()))
    upload = sa.table("upload", sa.column("kind", sa.String()), sa.column("quietly", sa.Boolean()))
    op.execute(upload.update().where(upload.c.kind == "text").values(quietly=True))


def downgrade() -> None:
    """Take the step back."""
    with op.batch_alter_table("channel") as batch:
        batch.drop_column("is_archived")
    with op.batch_alter_table("upload") as batch:
        batch.drop_column("quietly")
    op.drop_table("channel_settings")
