#pragma once

#include "ui/panels/argumentfield.h"

class QLineEdit;

namespace socketlab::ui {

/// The bytes to send. Plain text needs no quotes; hex pairs and 78*200k are taken as bytes. The box beside it shows
/// which of the two it is, and lets its user decide. GUI only.
class DataField : public ArgumentField
{
    Q_OBJECT

public:
    DataField(const QString& label, const QString& objectName, QWidget* parent);

    std::expected<Argument, QString> argument() const override { return m_argument; }

private:
    enum Form : std::uint8_t { Text, Hex };
    static Form formOf(const QString& typed);
    static QString quoted(const QString& typed);

    void guessForm();
    void keepForm();
    void read();
    std::expected<Argument, QString> argumentOf(const QString& typed, Form form) const;

    QLineEdit* m_line;
    QComboBox* m_form;
    bool m_isFormKept = false; // its user has decided
    std::expected<Argument, QString> m_argument;
};

} // namespace socketlab::ui
