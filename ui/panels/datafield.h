#pragma once

#include "ui/panels/argumentfield.h"
#include "values/bytes.h"

class QLineEdit;
class QToolButton;

namespace socketlab::ui {

/// The bytes to send: text with escapes and no need of quotes; hex as people paste it, also 78*200k; or what a file
/// holds. The box beside it shows which of them it is, and lets its user decide. Says how many bytes that makes.
/// GUI only.
class DataField : public ArgumentField
{
    Q_OBJECT

public:
    DataField(const QString& label, const QString& objectName, QWidget* parent);

    std::expected<Argument, QString> argument() const override { return m_argument; }

public slots:
    /// Takes the file whose path is given.
    void takeFile(const QString& path);

private:
    enum Form : std::uint8_t { Text, Hex, File };

    void guessForm();
    void keepForm();
    void askForFile();
    void read();
    void showCount(const std::expected<Bytes, QString>& bytes);
    std::expected<Bytes, QString> bytesOf(const QString& typed, Form form) const;
    Argument argumentOf(const QString& typed, Form form, const Bytes& bytes) const;

    QLineEdit* m_line;
    QComboBox* m_form;
    QToolButton* m_file;
    bool m_isFormKept = false; // its user has decided
    std::expected<Argument, QString> m_argument;
};

} // namespace socketlab::ui
