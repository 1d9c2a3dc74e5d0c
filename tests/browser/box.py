"""The search box: its field has no name, so that no form can send what it holds."""

BOX = "form.find input"
