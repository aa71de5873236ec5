"""What the commands that run bulk jobs share: options, files, the progress, the ending and what is told of it."""
