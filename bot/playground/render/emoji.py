"""The emoji short codes the playground knows: what the bot sets, and the common ones people type."""

from __future__ import annotations

EMOJI = {
    "+1": "👍", "-1": "👎", "thumbsup": "👍", "thumbsdown": "👎", "eyes": "👀", "white_check_mark": "✅",
    "heavy_check_mark": "✔️", "ballot_box_with_check": "☑️", "x": "❌", "negative_squared_cross_mark": "❎",
    "warning": "⚠️", "no_entry": "⛔", "no_entry_sign": "🚫", "lock": "🔒", "unlock": "🔓", "key": "🔑",
    "hourglass": "⌛", "hourglass_flowing_sand": "⏳", "stopwatch": "⏱️", "alarm_clock": "⏰", "clock1": "🕐",
    "calendar": "📆", "date": "📅", "spiral_calendar_pad": "🗓️", "memo": "📝", "pencil": "📝", "pencil2": "✏️",
    "page_facing_up": "📄", "page_with_curl": "📃", "bookmark_tabs": "📑", "scroll": "📜", "clipboard": "📋",
    "newspaper": "📰", "books": "📚", "book": "📖", "open_file_folder": "📂", "file_folder": "📁", "paperclip": "📎",
    "link": "🔗", "mag": "🔍", "mag_right": "🔎", "bulb": "💡", "speech_balloon": "💬", "left_speech_bubble": "🗨️",
    "thought_balloon": "💭", "loudspeaker": "📢", "mega": "📣", "bell": "🔔", "no_bell": "🔕", "handshake": "🤝",
    "wave": "👋", "clap": "👏", "pray": "🙏", "raised_hands": "🙌", "muscle": "💪", "point_right": "👉",
    "point_left": "👈", "point_up": "☝️", "point_down": "👇", "ok_hand": "👌", "raised_hand": "✋",
    "bust_in_silhouette": "👤", "busts_in_silhouette": "👥", "classical_building": "🏛️", "globe_with_meridians": "🌐",
    "earth_africa": "🌍", "earth_americas": "🌎", "earth_asia": "🌏", "world_map": "🗺️", "round_pushpin": "📍",
    "pushpin": "📌", "airplane": "✈️", "telephone_receiver": "📞", "envelope": "✉️", "email": "📧",
    "inbox_tray": "📥", "outbox_tray": "📤", "arrow_right": "➡️", "arrow_left": "⬅️", "arrow_up": "⬆️",
    "arrow_down": "⬇️", "repeat": "🔁", "arrows_counterclockwise": "🔄", "question": "❓", "grey_question": "❔",
    "exclamation": "❗", "heavy_exclamation_mark": "❗", "grey_exclamation": "❕", "information_source": "ℹ️",
    "red_circle": "🔴", "large_blue_circle": "🔵", "large_green_circle": "🟢", "large_yellow_circle": "🟡",
    "large_orange_circle": "🟠", "white_circle": "⚪", "black_circle": "⚫", "small_blue_diamond": "🔹",
    "small_orange_diamond": "🔸", "star": "⭐", "sparkles": "✨", "tada": "🎉", "fire": "🔥", "heart": "❤️",
    "broken_heart": "💔", "rocket": "🚀", "robot_face": "🤖", "dove_of_peace": "🕊️", "scales": "⚖️", "shield": "🛡️",
    "chart_with_upwards_trend": "📈", "chart_with_downwards_trend": "📉", "bar_chart": "📊", "gear": "⚙️",
    "wrench": "🔧", "hammer_and_wrench": "🛠️", "wastebasket": "🗑️", "floppy_disk": "💾", "package": "📦",
    "rotating_light": "🚨", "construction": "🚧", "octagonal_sign": "🛑", "checkered_flag": "🏁",
    "triangular_flag_on_post": "🚩", "white_flag": "🏳️", "smile": "😄", "slightly_smiling_face": "🙂", "grin": "😁",
    "joy": "😂", "thinking_face": "🤔", "neutral_face": "😐", "confused": "😕", "cry": "😢", "sob": "😭",
    "sweat_smile": "😅", "face_with_monocle": "🧐", "shrug": "🤷", "dragon": "🐉", "dragon_face": "🐲", "horse": "🐴",
    "racehorse": "🐎", "zap": "⚡", "sunny": "☀️", "moon": "🌔", "zzz": "💤", "100": "💯", "one": "1️⃣", "two": "2️⃣",
    "three": "3️⃣", "four": "4️⃣", "five": "5️⃣", "put_litter_in_its_place": "🚮", "label": "🏷️", "receipt": "🧾",
    "speaking_head_in_silhouette": "🗣️", "hear_no_evil": "🙉", "see_no_evil": "🙈", "ear": "👂", "mailbox": "📫",
    "crossed_flags": "🎌", "flags": "🎏", "passport_control": "🛂", "card_index_dividers": "🗂️", "coffee": "☕",
}  # fmt: skip


def emoji_of(code: str) -> str | None:
    """The character of a short code without its colons, skin tones dropped; None for one we do not know."""
    return EMOJI.get(code.split("::")[0])
