#pragma once

#include "ui/preferences.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QSpinBox;

namespace socketlab::ui {

/// What a user can decide about the program. Each change takes effect and is kept at once. GUI only.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PreferencesDialog(QWidget* parent = nullptr);

private:
    QComboBox* addChoice(const char* name, const QString& label, const QList<std::pair<QString, QVariant>>& choices,
                         const QVariant& chosen);
    QSpinBox* addNumber(const char* name, const QString& label, int value, const QString& suffix);
    void addNote(const QString& text);
    void keep();

    QFormLayout* m_form;
    QComboBox* m_theme;
    QComboBox* m_text;
    QComboBox* m_animations;
    QComboBox* m_language;
    QCheckBox* m_welcome;
    QSpinBox* m_sessions;
    QSpinBox* m_gigabytes;
};

} // namespace socketlab::ui
