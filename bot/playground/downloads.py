"""File contents, and the page Slack shows instead to those who may not have them."""

from __future__ import annotations

from starlette.responses import HTMLResponse, Response

from bot.playground.api.request import ApiError, Slack, file_of

SIGN_IN_PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Sign in | Playground</title></head>
<body class="signin"><h1>Sign in to the playground</h1>
<form method="post" action="/signin"><input name="email" type="email"><input name="password" type="password">
<button>Sign in</button></form></body></html>
"""
"""With status 200, as Slack answers a wrong or missing token or scope: the trap bots fall into."""


def file_response(slack: Slack, file_id: str, *, allowed: bool) -> Response:
    """The bytes as they were uploaded; the sign-in page unless ``allowed``; 404 for a file that is gone."""
    if not allowed:
        return HTMLResponse(SIGN_IN_PAGE)
    try:
        file = file_of(slack, file_id)
    except ApiError:
        return HTMLResponse("<!DOCTYPE html><title>File not found</title><h1>This file was not found.</h1>", 404)
    return Response(file.data, media_type=file.mimetype)
