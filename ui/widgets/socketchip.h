#pragma once

#include "ui/widgets/chip.h"
#include "ui/widgets/socketcard.h"

namespace socketlab::ui {

/// A socket that is in no connection in one line: whose it is, its state, its address, its waiting room. GUI only.
class SocketChip : public Chip
{
    Q_OBJECT

public:
    explicit SocketChip(QWidget* parent = nullptr) : Chip(parent) {}

    void setContent(const SocketCardContent& content);
    const SocketCardContent& content() const { return m_content; }

private:
    SocketCardContent m_content;
};

} // namespace socketlab::ui
